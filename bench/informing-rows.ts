import { sql } from 'kysely'
import type { House } from '#platform/module'

/** Of publications and pages an office has fewer than of stories and reports: one to so many. */
const FEWER = 20

/**
 * Puts so many made-up stories, reports, interviews, enquiries, events and requests to come straight into the database, one in three stories a press release, with a twentieth
 * of that in publications and pages of the website. Only the bench does this.
 */
export async function addInforming({ db, clock }: House, count: number): Promise<void> {
  const now = clock.now()
  await sql`
    insert into publishing.story (slug, kind, release, title, summary, body, state, published_at, sent_at, writers, created_at, topic, place)
    select 'story-' || n, 'news', n % 3 = 0, 'Patrols in village ' || n, 'What we do about speeding in village ' || n,
      'Officers were in village ' || n || ' on ' || n % 28 || ' days. ' || repeat('People told us what they saw. ', 20), 'public', ${now}::timestamptz - n * interval '1 hour',
      case when n % 3 = 0 then ${now}::timestamptz - n * interval '1 hour' end, '{1}', ${now}::timestamptz - n * interval '1 hour', null,
      (array['ALD', 'CAR', 'HEL', 'STO', 'WIN'])[n % 5 + 1]
    from generate_series(1, ${count}::int) n`.execute(db)
  await sql`
    insert into media.outlet (name, kind, reach, hosts)
    select 'Gazette ' || n, 'newspaper', 'local', array['gazette-' || n || '.example'] from generate_series(1, 50) n`.execute(db)
  await sql`
    insert into media.report (outlet, kind, reach, headline, link, link_key, day, release, logged_by, logged_at)
    select n % 50 + 1, 'article', 'local', 'More patrols in village ' || n, 'https://gazette-' || n % 50 + 1 || '.example/' || n,
      'gazette-' || n % 50 + 1 || '.example/' || n, ${clock.today().toString()}::date - n / 30, case when n % 3 = 0 then n end, 1, ${now}
    from generate_series(1, ${count}::int) n`.execute(db)
  await sql`
    insert into media.interview (outlet, kind, day, speaker, topic, state, noted_by, noted_at)
    select n % 50 + 1, 'interview', ${clock.today().toString()}::date - n / 30, 'The Commissioner', 'Patrols in village ' || n, 'given', 1, ${now}
    from generate_series(1, ${count}::int) n`.execute(db)
  await sql`
    insert into media.enquiry (outlet, journalist, email, asked, received_at, deadline, owner, state, answer, how, ended_at, ended_by)
    select n % 50 + 1, 'Newsroom ' || n % 50, 'news@gazette-' || n % 50 + 1 || '.example', 'How many patrols were in village ' || n || '?',
      ${now}::timestamptz - n * interval '1 hour', ${now}::timestamptz - (n - 5) * interval '1 hour', 1, 'answered', 'Twelve.', 'phone', ${now}, 1
    from generate_series(1, ${count}::int) n`.execute(db)
  const fewer = Math.round(count / FEWER)
  await sql`
    insert into publishing.publication (document, slug, kind, title, summary, body, dated, stage, state, published_at, writers, created_at)
    select n, 'report-' || n, 'report', 'Report on village ' || n, 'What was done in village ' || n, repeat('What people told us. ', 50),
      ${clock.today().toString()}::date - n, 'final', 'public', ${now}::timestamptz - n * interval '1 day', '{1}', ${now}
    from generate_series(1, ${fewer}::int) n`.execute(db)
  await sql`
    with page as (
      insert into website.page (slug, state, public_version, published_at, created_at)
      select 'village-' || n, 'public', 1, ${now}, ${now} from generate_series(1, ${fewer}::int) n returning id
    )
    insert into website.page_version (page, number, at, by, title, summary, body, audience)
    select id, 1, ${now}, 1, 'Village ' || id, 'Patrols in village ' || id, repeat('Whom to ask in the village. ', 40), 'public' from page`.execute(
    db,
  )
  // One in two hundred is ahead, one in a hundred of the others was cancelled; ten a day.
  await sql`
    insert into engagement.event (uid, slug, kind, title, about, day, last_day, time, until, place, venue, communities, open_access, commissioner, owner,
      state, why, advertised_at, residents, delivered_at, created_at, created_by, changed_at)
    select gen_random_uuid(), 'event-' || n, 'surgery', 'Surgery in village ' || n, 'Say what worries you in village ' || n, day, day, '10:00', '12:00',
      (array['ALD', 'CAR', 'HEL', 'STO', 'WIN'])[n % 5 + 1], 'Hall of village ' || n, array['rural'], n % 2 = 0, n % 3 = 0, 1,
      case when n % 200 = 0 then 'confirmed' when n % 100 = 1 then 'cancelled' else 'delivered' end, '', ${now}, n % 90, ${now}, ${now}, 1, ${now}
    from generate_series(1, ${count}::int) n,
      lateral (select ${clock.today().toString()}::date + case when n % 200 = 0 then n / 2000 else -n / 10 - 1 end as day) d`.execute(db)
  await sql`
    insert into engagement.take_away (event, what, owner, due, done_on, outcome, added_at, added_by)
    select n, 'Ask about village ' || n, 1, ${clock.today().toString()}::date, case when n % 500 > 0 then ${clock.today().toString()}::date end, '', ${now}, 1
    from generate_series(1, ${count}::int) n`.execute(db)
  await sql`
    insert into engagement.request (reference, body, body_kind, name, purpose, days, expected, who, channel, asked_on, asked_at, due_on, state, decided_at)
    select 'V-' || n, 'Parish council of village ' || n, 'parish', 'Clerk', 'Speeding', 'Tuesdays', 20, 'either', 'web', ${clock.today().toString()}::date - n / 50,
      ${now}, ${clock.today().toString()}::date, case when n % 1000 = 0 then 'open' else 'declined' end, ${now}
    from generate_series(1, ${count}::int) n`.execute(db)
  // A hundred meetings, each with its dates; somebody of the office was at each, by the event of the same number.
  await sql`
    insert into engagement.meeting (name, grp, series, lead, attends, every_months, place, state_since, changed_at)
    select 'Forum of village ' || n, 'councils', 'forum', 1, '{either}', 3, (array['ALD', 'CAR', 'HEL', 'STO', 'WIN'])[n % 5 + 1],
      ${clock.today().toString()}::date - 9000, ${now} from generate_series(1, 100) n`.execute(db)
  await sql`
    insert into engagement.meeting_date (meeting, day, time, venue, state, source, event, ambassador, notes, added_at, changed_at)
    select m.id, e.day, '19:00', 'Hall', case e.state when 'delivered' then 'held' when 'cancelled' then 'cancelled' else 'planned' end, 'office',
      e.id, n % 4 = 0, 'Speeding in village ' || n || ', lamps by the school', ${now}, ${now}
    from generate_series(1, ${count}::int) n join engagement.event e on e.slug = 'event-' || n
      join lateral (select id from engagement.meeting where name = 'Forum of village ' || n % 100 + 1) m on true
    on conflict do nothing`.execute(db)
  await sql`
    insert into engagement.rule (code, name, target, series, kinds, open_access, who, every_months, starts, position) values
      ('forums', 'Every forum once in two years', 'meeting', 'forum', '{}', false, 'either', 24, ${clock.today().toString()}::date - 500, 1),
      ('ambassadors', 'An ambassador at every forum', 'meeting', 'forum', '{}', false, 'ambassador', 3, ${clock.today().toString()}::date - 500, 2),
      ('open', 'An open event in each district', 'district', null, '{}', true, 'office', 12, ${clock.today().toString()}::date - 500, 3),
      ('monthly', 'A surgery each month', 'area', null, '{surgery}', false, 'office', 1, ${clock.today().toString()}::date - 500, 4)`.execute(
    db,
  )
  await sql`analyze`.execute(db)
}
