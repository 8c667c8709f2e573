/** What a notice is about. */
export interface About {
  readonly to?: string
  readonly messageId?: string
  readonly status?: string
  readonly action?: string
  readonly diagnostic?: string
}

/** A notice as Postfix writes it: a text, the status, and the head of the mail. */
export const fromPostfix = ({
  to = 'ada@home.example',
  messageId,
  status = '5.1.1',
  action = 'failed',
  diagnostic,
}: About): string => `Return-Path: <>
Date: Mon, 2 Mar 2026 10:00:00 +0000 (GMT)
From: MAILER-DAEMON@mx.westmarch.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: office@westmarch.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="4B1.1772/mx.westmarch.example"
Message-Id: <20260302100000.4B1@mx.westmarch.example>

This is a MIME-encapsulated message.

--4B1.1772/mx.westmarch.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.westmarch.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<${to}>: host mx.home.example[192.0.2.1] said: 550 ${status} <${to}>

--4B1.1772/mx.westmarch.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.westmarch.example
X-Postfix-Queue-ID: 4B1
Arrival-Date: Mon,  2 Mar 2026 09:59:00 +0000 (GMT)

Final-Recipient: rfc822; ${to}
Original-Recipient: rfc822;${to}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx.home.example
Diagnostic-Code: smtp; ${diagnostic ?? `550 ${status} <${to}>: Recipient address rejected`}

--4B1.1772/mx.westmarch.example
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Return-Path: <office@westmarch.example>
From: Westmarch PCC <office@westmarch.example>
To: ${to}
Subject: What came of your view
${messageId === undefined ? '' : `Message-ID:\n ${messageId}\n`}Date: Mon, 2 Mar 2026 09:59:00 +0000

--4B1.1772/mx.westmarch.example--
`

/** A notice as Exchange Online writes it: HTML for people, the status, and the whole mail. */
export const fromExchange = ({ to = 'ada@home.example', messageId, status = '5.2.2' }: About): string => `From: <postmaster@home.example>
To: <office@westmarch.example>
Date: Mon, 2 Mar 2026 10:00:00 +0000
Subject: Undeliverable: What came of your view
Auto-Submitted: auto-replied
MIME-Version: 1.0
X-MS-Exchange-Message-Is-Ndr:
Content-Language: en-GB
Content-Type: multipart/report; report-type=delivery-status;
	boundary="_1772_"
Message-ID: <1772@AM0PR01.home.example>
In-Reply-To: ${messageId ?? '<none@elsewhere.example>'}

--_1772_
Content-Type: multipart/alternative; differences=Content-Type; boundary="_alt_"

--_alt_
Content-Type: text/plain; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable

Your message to ${to} couldn't be delivered.=
 The recipient's mailbox is full.
--_alt_
Content-Type: text/html; charset="us-ascii"

<html><body><p>Your message to <b>${to}</b> couldn't be delivered.</p></body></html>
--_alt_--

--_1772_
Content-Type: message/delivery-status

Reporting-MTA: dns;AM0PR01.home.example
Received-From-MTA: dns;mx.westmarch.example
Arrival-Date: Mon, 2 Mar 2026 09:59:00 +0000

Final-Recipient: rfc822;${to}
Action: failed
Status: ${status}
Diagnostic-Code: smtp;554 ${status} mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded;
 Failed to process message due to a permanent exception
X-Display-Name: Ada

--_1772_
Content-Type: message/rfc822

From: Westmarch PCC <office@westmarch.example>
To: ${to}
Subject: What came of your view
${messageId === undefined ? '' : `Message-ID: ${messageId}\n`}MIME-Version: 1.0
Content-Type: text/plain

We decided.

--_1772_--
`

/** A notice as Gmail writes it. */
export const fromGmail = ({ to = 'ada@home.example', messageId, status = '5.1.1' }: About): string => `Return-Path: <>
From: Mail Delivery Subsystem <mailer-daemon@mail.example>
To: office@westmarch.example
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
References: ${messageId ?? '<none@elsewhere.example>'}
In-Reply-To: ${messageId ?? '<none@elsewhere.example>'}
X-Failed-Recipients: ${to}
MIME-Version: 1.0
Content-Type: multipart/report; boundary="0000a1"; report-type=delivery-status
Message-ID: <69a5.df0a@mail.example>
Date: Mon, 02 Mar 2026 02:00:00 -0800 (PST)

--0000a1
Content-Type: multipart/related; boundary="0000a2"

--0000a2
Content-Type: multipart/alternative; boundary="0000a3"

--0000a3
Content-Type: text/plain; charset="UTF-8"

** Address not found **

Your message wasn't delivered to ${to} because the address couldn't be found, or is unable to receive mail.

--0000a3--
--0000a2--
--0000a1
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example
Arrival-Date: Mon, 02 Mar 2026 01:59:58 -0800 (PST)
X-Original-Message-ID: ${messageId ?? '<none@elsewhere.example>'}

Final-Recipient: rfc822; ${to}
Action: failed
Status: ${status}
Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.
Last-Attempt-Date: Mon, 02 Mar 2026 02:00:00 -0800 (PST)

--0000a1--
`

/** A complaint as providers pass it on (ARF, RFC 5965). */
export const complaint = ({ to = 'ada@home.example', messageId, action = 'abuse' }: About): string => `From: <feedback@provider.example>
Date: Mon, 2 Mar 2026 17:40:36 +0000
Subject: FW: What we did in March
To: <office@westmarch.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="part1_13d.2e68ed54"

--part1_13d.2e68ed54
Content-Type: text/plain; charset="US-ASCII"

This is an email abuse report for an email message received from IP 192.0.2.1 on Mon, 2 Mar 2026.

--part1_13d.2e68ed54
Content-Type: message/feedback-report

Feedback-Type: ${action}
User-Agent: SomeGenerator/1.0
Version: 1
Original-Rcpt-To: <${to}>

--part1_13d.2e68ed54
Content-Type: message/rfc822
Content-Disposition: inline

From: Westmarch PCC <office@westmarch.example>
To: ${to}
Subject: What we did in March
${messageId === undefined ? '' : `Message-ID: ${messageId}\n`}MIME-Version: 1.0
Content-Type: text/plain

News.
--part1_13d.2e68ed54--
`

/** A notice of an old server: a text and nothing else. */
export const fromOldServer = ({ to = 'ada@home.example', messageId }: About): string => `Return-Path: <>
From: postmaster@old.example
To: office@westmarch.example
Subject: failure notice
Date: Mon, 2 Mar 2026 10:00:00 +0000

Hi. This is the mail program at old.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<${to}>:
Sorry, no such user here. (#5.1.1)

--- Below this line is a copy of the message.

From: Westmarch PCC <office@westmarch.example>
${messageId === undefined ? '' : `Message-ID: ${messageId}\n`}Subject: What came of your view
`

/** Somebody is away. */
export const outOfOffice = ({ to = 'ada@home.example', messageId }: About): string => `Return-Path: <>
From: Ada <${to}>
To: office@westmarch.example
Subject: Automatic reply: What came of your view
Auto-Submitted: auto-replied
In-Reply-To: ${messageId ?? '<none@elsewhere.example>'}
Date: Mon, 2 Mar 2026 10:00:00 +0000

I am away until Monday. Mail is not delivered to my colleagues. Error 550 5.1.1 is my favourite number.
`

/** Somebody answers, and quotes a notice. */
export const answer = ({ to = 'ada@home.example', messageId }: About): string => `From: Ada <${to}>
To: office@westmarch.example
Subject: Re: What came of your view
In-Reply-To: ${messageId ?? '<none@elsewhere.example>'}
Date: Mon, 2 Mar 2026 10:00:00 +0000

Thank you. My neighbour's copy came back: "550 5.1.1 <bo@home.example> undeliverable, user unknown".
`
