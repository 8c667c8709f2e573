/** What programs call themselves that pretend to be a browser and still say what they are. */
const ROBOT = /bot\b|bot[/_-]|crawl|spider|slurp|preview|monitor|uptime|scan|headless|lighthouse|facebookexternal/i

/** Whether whoever asks says that it is a program. Every browser that people use begins with these words; what does not is a program, too. */
export const isRobot = (userAgent: string): boolean => !/^(Mozilla|Opera)\//.test(userAgent) || ROBOT.test(userAgent)
