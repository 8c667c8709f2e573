import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raw } from '#platform/html'

test('what a person typed is escaped in content and in attributes', () => {
  const typed = `<script>alert("1")</script>'`
  const html = String(<p title={typed}>{typed}</p>)
  assert.equal(html.includes('<script>'), false)
  assert.match(html, /title="&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;&#39;"/)
})

test('only marked HTML passes unescaped, and nothing renders as nothing', () => {
  assert.equal(
    String(
      <p>
        {raw('<b>ours</b>')}
        {null}
        {undefined}
        {false}
        {0}
      </p>,
    ),
    '<p><b>ours</b>0</p>',
  )
})
