import { test, type TestContext } from 'node:test'
import { mailedLink } from './mails.js'
import { onAPhone, staff, type Visitor } from './visitor.js'

/** The ambassador of Carrow Market, whose pages no other journey opens. */
const NELL = 'nell.garside@example.org'
/** The ambassador of South Downs Edge, whose report is begun. */
const JASPER = 'jasper.quill@example.org'

/** An ambassador on a phone who signed in by an e-mailed link. */
async function signedIn(t: TestContext, email: string): Promise<Visitor> {
  const visitor = await onAPhone(t)
  await visitor.goes('/ambassadors')
  await visitor.clicks('link', 'For ambassadors: sign in to your page')
  await visitor.clicks('button', 'Sign in')
  await visitor.writes('E-mail address', email)
  await visitor.clicks('button', 'Send me a link')
  await visitor.goes(await mailedLink(t, email, /^\/sign-in\/.+/))
  await visitor.clicks('button', 'Sign in')
  await visitor.sees('Your page as an ambassador')
  return visitor
}

test('AMB-05 HTA-02 on a phone an ambassador signs in by e-mail, raises one thing now, and reads the reply that came from the Chief Constable', async (t) => {
  const nell = await signedIn(t, NELL)

  const title = `Lorries on Market Street ${process.pid}`
  await nell.clicks('button', 'Raise something now')
  await nell.clicks('button', 'Send it')
  await nell.sees('There is a problem')
  await nell.writes('What is it about?', title)
  await nell.writes('What happened, and what do people want?', 'Heavy lorries cut through at night. People want it measured.')
  await nell.selects('No', nell.page.getByRole('group', { name: /Does it concern a victim/ }))
  await nell.selects('Yes', nell.page.getByRole('group', { name: /May we tell it in public/ }))
  await nell.clicks('button', 'Send it')
  await nell.reads('We have it. You read here what comes of it.')
  await nell.reads(title)

  const priya = await staff(t, 'Priya Nair')
  await priya.goes('/staff/accountability/issues?source=ambassador')
  await priya.clicks('link', title)
  await priya.clicks('button', 'Prepare it')
  await priya.writes('What is the Chief Constable asked?', 'Will lorries on Market Street be measured at night?')
  await priya.selects('The Commissioner or the deputy decides')
  await priya.clicks('button', 'Save')
  await priya.reads('It waits for the decision')
  const issue = new URL(priya.page.url()).pathname

  const margaret = await staff(t, 'Margaret Ashdown')
  await margaret.goes(issue)
  await margaret.clicks('button', 'Decide')
  await margaret.selects('Put it to the Chief Constable')
  await margaret.clicks('button', 'Save')
  await margaret.reads('It is with the Chief Constable')

  const chief = await onAPhone(t)
  await chief.goes(await mailedLink(t, 'chief.office@police.example', /^\/j\/.+/))
  await chief.sees(title)
  await chief.clicks('button', 'Send the reply')
  await chief.sees('There is a problem')
  await chief.writes('The reply', 'Lorries are measured for two weeks from Monday.')
  await chief.writes('Who replies?', 'Chief Superintendent Hale')
  await chief.selects('Yes')
  await chief.clicks('button', 'Send the reply')
  await chief.sees('The reply has reached us')

  await priya.goes(issue)
  await priya.clicks('button', 'Tell whoever raised it')
  await priya.clicks('button', 'Save')
  await priya.reads('It is closed, and whoever raised it is told')
  await priya.clicks('button', 'Tell it in public')
  await priya.selects('Yes, under Issues on the website')
  await priya.clicks('button', 'Save')
  await priya.reads('It is public')

  await nell.goes('/ambassador')
  await nell.reads('Lorries are measured for two weeks from Monday.')
  const reader = await onAPhone(t)
  await reader.goes('/issues')
  await reader.clicks('link', title)
  await reader.reads('Lorries are measured for two weeks from Monday.')
})

test('AMB-03 AMB-18 an officer chases what is missing, keys a report from the phone, reads it, and the Commissioner reads the summary', async (t) => {
  const tom = await staff(t, 'Tom Ellery')
  await tom.goes('/staff/ambassadors')
  await tom.clicks('link', 'Reports of the quarter')
  await tom.clicks('link', 'Gilbert Raine')
  await tom.clicks('button', 'Key a report')
  await tom.clicks('button', 'Save')
  await tom.sees('There is a problem')
  await tom.writes('Concerns and issues', 'Walkers park on the fell road.')
  await tom.selects('Yes, it is their report')
  await tom.clicks('button', 'Save')
  await tom.reads('The report is in')
  for (const page of [
    '/staff/ambassadors/reports',
    '/staff/ambassadors/briefings',
    '/staff/ambassadors/network',
    '/staff/ambassadors/scheme',
  ])
    await tom.goes(page)
  const margaret = await staff(t, 'Margaret Ashdown', 'a phone')
  await margaret.goes('/staff/ambassadors/summary')
  await margaret.reads('Themes, what most reports raise first')
})

test('AMB-03 AMB-04 on a phone an ambassador goes on with the report of the quarter, part by part, and sends it', async (t) => {
  const jasper = await signedIn(t, JASPER)
  await jasper.clicks('button', 'Go on with the report')
  await jasper.writes('What are people concerned about?', 'The path to the downs is dark.')
  await jasper.clicks('button', 'Save and go on')
  await jasper.sees('What goes well')
  await jasper.clicks('button', 'Save and go on')
  await jasper.sees('Whom you met')
  await jasper.writes('Which contacts did you make?', 'The clerk of Chalk Down.')
  await jasper.clicks('button', 'Save and go on')
  await jasper.sees('Look through and send')
  await jasper.reads('The path to the downs is dark.')
  await jasper.clicks('button', 'Send the report')
  await jasper.reads('We have your report. Thank you.')
})
