import { plural } from '../../plural.ts'

/** The tools for patients: sheets to print, the body map, the report of a side effect. */
export const tools = {
  title: 'Tools for patients',
  lead: 'Three sheets to take along, a map of the body, and help to report a side effect.',
  sheets: 'Sheets of one page',
  sheetsLead: 'To fill in, print or keep on your phone.',
  more: 'Find and report',
  pdf: 'Save as PDF',
  callFirst: 'The emergency number:',
  bodyMapTitle: 'Where does it hurt?',
  bodyMapLead:
    'Choose a place on the drawing, or go down the list. Used for does not mean proven: see the ring.',
  front: 'Front',
  back: 'Back',
  conditions: (count: number) => plural('en', count, { one: '# condition', other: '# conditions' }),
  toMap: 'Back to the drawing',
  parts: {
    head: 'Head',
    neck: 'Neck',
    shoulder: 'Shoulder',
    elbow: 'Elbow',
    hand: 'Hand',
    chest: 'Chest',
    belly: 'Belly',
    back: 'Back',
    hip: 'Hip',
    thigh: 'Thigh',
    knee: 'Knee',
    leg: 'Leg',
    foot: 'Foot',
    everywhere: 'No single place',
  },
  reportTitle: 'Report a side effect',
  reportLead:
    'Answer what you can. The page turns it into a text for your doctor, your pharmacist or the medicines authority. You send it yourself.',
  reportCareTitle: 'First, are you safe?',
  reportCareText:
    'Trouble breathing, a swelling face or fainting: call the emergency number now. Fever, spreading redness, black skin or strong pain: see a doctor today.',
  reportCareLink: 'When to call for help',
  reportPrivacyTitle: 'We keep nothing',
  reportPrivacyText:
    'Your answers reach this site once, and go straight back to you as a text. They are not stored, logged or passed on. Do not write your name or anybody’s number: add them when you send the report.',
  fields: {
    country: { label: 'In which country were you treated?' },
    session: { label: 'Date of the session' },
    area: { label: 'Where on the body?' },
    products: {
      label: 'What was injected?',
      hint: 'Names and batch numbers, as on your list. “I do not know” also helps.',
    },
    giver: {
      label: 'Who gave the injections?',
      hint: 'A doctor, another profession, a beauty salon. No name is needed.',
    },
    what: { label: 'What happened?', hint: 'What you saw and felt, in your own words.' },
    began: { label: 'When did it begin?', hint: 'For example: the same evening, or five weeks later.' },
    now: { label: 'How is it now?' },
    care: { label: 'What was done about it?', hint: 'Doctor seen, tests, medicines, hospital.' },
    other: { label: 'What else matters?', hint: 'Other medicines, allergies, illnesses, pregnancy.' },
    age: { label: 'Age and sex', hint: 'Only if you wish.' },
  },
  otherCountry: 'Another country',
  outcomes: {
    '': 'Choose',
    gone: 'It has gone',
    better: 'Better, not gone',
    same: 'The same',
    worse: 'Worse',
  },
  wrong: {
    what: 'Write what happened.',
    session: 'Choose a date, or leave it empty.',
    long: 'This is too long. Keep it under 3,000 characters.',
  },
  prepare: 'Prepare the text',
  readyTitle: 'Your report is ready',
  readyLead: 'It stands only on this page. When you close it, it is gone.',
  readySteps: 'What to do now',
  readyCopy: 'Press or click on the text once: all of it is marked. Then copy it.',
  readySave: 'Or save it as a file, or print this page.',
  readySend: {
    FR: 'Add your name and telephone. Give it to your doctor or pharmacist, who can report it, or send it to the medicines authority. In France that is the ANSM.',
    other:
      'Add your name and telephone. Give it to your doctor or pharmacist and ask them to report it to the medicines authority of your country. We have not checked that authority’s address, so we give none.',
  },
  readyShow:
    'Show it also to the doctor who gave the injections, and say “mesotherapy” to every doctor you see.',
  saveText: 'Save the text',
  fileName: 'side-effect-report.txt',
  startAgain: 'Change my answers: go back with your browser. Begin anew:',
  newReport: 'Empty form',
  text: {
    heading: 'Suspected side effect after mesotherapy: report by a patient',
    prepared: (date: string) =>
      `Prepared on ${date} with a form that keeps no copy. Not yet checked by a doctor.`,
    contact: 'Name and telephone of the person who reports:',
    notStated: 'not stated',
  },
}

export type ToolsMessages = typeof tools
