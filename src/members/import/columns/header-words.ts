import type { ImportField } from '../fields.ts'

/** What is recognised and never kept: a list of doctors needs none of it. */
export type NotKept = 'not-kept'

/**
 * How people head their columns, folded or not, in English, French and Hebrew. Of two that fit, the longer one counts;
 * an entry may stand anywhere in a heading.
 */
export const headerWords: Record<ImportField | NotKept, string> = {
  id: 'id bon endroit; directory id; identifiant annuaire; מזהה במדריך',
  family: `last; lname; family name; family; last name; lastname; surname; family names; nom; nom de famille; nom d'usage; nom usuel;
    nom patronymique; nom de naissance; patronyme; nom medecin; nom du medecin; שם משפחה; משפחה; שם המשפחה; cognome; apellido; nachname`,
  given: `given; fname; first; first names; forenames; christian names; given name; given names; first name; firstname; forename; christian name; prenom; prenoms; prenom usuel; prenom medecin; שם פרטי;
    פרטי; השם הפרטי; nome; nombre; vorname`,
  fullName: `member; שם ושם משפחה; name; full name; practitioner; practitioners; doctor; doctor name; physician; member name; prenom nom; prenom et nom; medecin; docteur; praticien; praticiens; praticienne; medecins; doctors; members; membres; adherents;
    membre; adherent; שם; שם מלא; שם הרופא; רופא; שם פרטי ושם משפחה; שם פרטי ומשפחה; שם חבר; שם החבר`,
  fullNameFamilyFirst: `noms prenoms; noms prenom; identite; nom prenom; nom et prenom; nom prenoms; nom et prenoms; noms et prenoms; nom complet; nom prenom du medecin; name surname first;
    last name first name; surname first name; family name given name; last first; שם משפחה ופרטי; שם משפחה ושם פרטי; משפחה ופרטי; שם משפחה פרטי`,
  email: `email; emails; e mail; e mails; mail; mails; courriels; email address; e mail address; courriel; adresse mail; adresse email; adresse e mail; adresse courriel;
    adresse electronique; mel; mail pro; email pro; דואל; אימייל; מייל; דוא ל; דואר אלקטרוני; כתובת מייל; כתובת דואל; כתובת אימייל`,
  country: `country of licence; licence country; country of registration; pays d'exercice; pays exercice; pays du diplome d'etat;
    pays d'inscription; מדינת הרישיון; מדינת רישוי`,
  licence: `conseil de l'ordre; rpps adeli; identifiant rpps; licence; license; licence number; license number; licence no; license no; medical licence; medical license; registration number;
    registration no; reg no; reg number; rpps; no rpps; n rpps; numero rpps; code rpps; rpps id; gmc; gmc number; npi; inami; gmc no; medreg; gln; crm; numero d'ordre;
    n ordre; no ordre; n d'inscription a l'ordre; numero d'inscription a l'ordre; inscription a l'ordre; inscription ordre; ordre des medecins; licence n; licence d'exercice; n licence; רישיון; מספר רישיון; מס רישיון; מר; מספר רשיון; מס רשיון;
    רשיון; רישיון רופא; מספר רישיון רופא; מס רישיון רופא; מספר רישיון רפואי; רישיון מספר`,
  memberNumber: `n de carte; n adh; code membre; mem no; member number; member no; member id; membership number; membership no; membership id; member nr; numero adherent; n adherent;
    no adherent; numero d'adherent; n d'adherent; code adherent; numero de membre; n de membre; n membre; no membre; num adherent; num adh; matricule; carte n; n carte;
    numero de carte; מספר חבר; מס חבר; מספר חברות; מספר חבר באגודה; מספר כרטיס`,
  memberSince: `joining year; entry date; member since; joined; joined on; date joined; joining date; join date; membership date; membership since; year joined; year of joining; since;
    membre depuis; adherent depuis; depuis; date d'adhesion; date adhesion; annee d'adhesion; annee adhesion; adhesion; date d'entree; annee d'entree; entree; entree le;
    premiere adhesion; date premiere adhesion; inscrit le; date inscription; date d'inscription; annee d'inscription; חבר מאז; חבר משנת; תאריך הצטרפות; שנת הצטרפות; הצטרפות; הצטרף; מאז; ותק`,
  diploma: `diploma; intitule; diplomas; diploma title; degree; qualification; training; diplome; diplomes; intitule du diplome; diplome mesotherapie; diplome de mesotherapie;
    diu; du diu; diu du; diu mesotherapie; formation; formation mesotherapie; דיפלומה; תעודה; תעודת הסמכה; הסמכה; הכשרה; תואר במזותרפיה`,
  diplomaIssuer: `univ; diploma from; issuing body; lieu du diu; lieu diu; university; issuer; issued by; awarded by; faculty; diploma university; universite; faculte; fac; delivre par; organisme; universite du diplome;
    lieu du diplome; ville du diplome; אוניברסיטה; מוסד; מוסד מעניק; ניתן על ידי; מקום הלימודים`,
  diplomaYear: `year qualified; diploma year; year of diploma; diploma date; date of diploma; year awarded; awarded in; awarded on; graduation year; graduation; annee du diplome;
    annee diplome; annee; year; שנה; obtention; annee d'obtention; date d'obtention; date du diplome; date diplome; obtenu en; obtenu le; promotion; promo; שנת דיפלומה; שנת הדיפלומה;
    שנת תעודה; שנת הסמכה; תאריך הסמכה; תאריך תעודה; שנת סיום; שנת קבלת התעודה`,
  languages: `speaks; language; languages; spoken languages; languages spoken; langue; langues; langues parlees; langue parlee; שפה; שפות; שפות דיבור; שפות מדוברות; דובר`,
  techniques: `methods; method; methodes; technique; techniques; techniques used; techniques utilisees; techniques pratiquees; טכניקה; טכניקות; שיטות; שיטה`,
  conditions: `condition; conditions; conditions treated; indications; indication; treats; treated conditions; pathologies; pathologies traitees;
    indications traitees; motifs; traite; מצבים; התוויות; מטפל ב; תחומי טיפול; מצבים שמטופלים`,
  practiceName: `hopital; lieu nom; raison sociale; practice; practice name; clinic; clinic name; surgery; office name; hospital; cabinet; nom du cabinet; nom cabinet; clinique; etablissement; structure;
    centre; centre medical; מרפאה; שם המרפאה; שם מרפאה; קליניקה; שם הקליניקה; מוסד רפואי`,
  street: `rue et numero; רח; adr; coordonnees; מס בית; מספר בית; street; street address; address; address line; practice address; clinic address; work address; rue; adresse; adresse cabinet; adresse du cabinet; adresse pro;
    adresse professionnelle; voie; n et rue; numero et rue; adresse postale; adresse ligne; complement d'adresse; complement; כתובת; רחוב; רחוב ומספר; כתובת המרפאה;
    כתובת מרפאה; כתובת הקליניקה; כתובת עבודה`,
  postalCode: `postal; c postal; plz; code post; postal code; postcode; post code; zip; zip code; zipcode; cp; code postal; c p; code p; code postal cabinet; מיקוד; מיקוד מרפאה`,
  city: `suburb; city; town; place; locality; practice city; clinic city; postal code and city; postcode city; city state; ville; commune; localite; cp ville; ville cabinet; ville d'exercice; lieu d'exercice;
    code postal ville; code postal et ville; cp et ville; עיר; ישוב; יישוב; מקום; עיר מרפאה; עיר המרפאה; עיר קליניקה; מיקוד ועיר; מיקום`,
  practiceCountry: `country; country of practice; practice country; pays; pays cabinet; pays du cabinet; מדינה; ארץ; מדינת המרפאה`,
  phone: `port; mob; contact number; טל במרפאה; phone; phones; telephone; tel; phone number; phone no; telephone number; mobile; mobile phone; cell; cell phone; cellphone; office phone; work phone; tel cabinet; tel pro;
    telephone cabinet; telephone fixe; telephone mobile; telephone portable; tel fixe; tel portable; tel mobile; portable; gsm; fixe; numero de telephone; n de telephone; n tel;
    standard; secretariat; tel secretariat; טלפון; טל; נייד; טלפון נייד; טל נייד; סלולרי; פלאפון; טלפון מרפאה; טלפון במרפאה; טלפון קליניקה; מספר טלפון; מס טלפון; טלפונים; טל מרפאה`,
  bookingUrl: `www; lien de rendez vous; homepage; home page; booking; booking link; booking url; appointment link; online booking; web; website; web site; site; site web; site internet; url; prise de rendez vous; lien rendez vous; lien rdv; rdv en ligne; rdv;
    doctolib; אתר; אתר אינטרנט; קישור; זימון תורים; קישור לזימון תור; אתר המרפאה`,
  'not-kept': `nom de jeune fille; maiden name; facturation; billing; home city; home town; home postcode; title; titre; civ; adeli; numero adeli; n adeli; mobile perso; portable perso; tel mobile perso; tel portable perso; ת ז; salutation; civility; civilite; titre civilite; mr mme; m mme; mme m; genre; gender; sex; sexe; תואר; מין; מגדר; date of birth; birth date; birthday; born; dob; date de naissance; ne le; naissance;
    lieu de naissance; תאריך לידה; ת לידה; תאריך לידה לועזי; fax; telecopie; פקס; tel fax domicile; home phone; home address; private address; adresse personnelle; adresse perso; adresse privee; domicile;
    telephone personnel; tel perso; tel domicile; telephone domicile; private phone; כתובת בית; כתובת פרטית; טלפון בבית; טלפון בית; notes; note; remarks; remark; comment; comments; remarque; remarques; commentaire; commentaires; observations;
    observation; divers; הערה; הערות; specialty; speciality; specialties; specialite; specialites; התמחות; מומחיות; fee; fees; dues; paid; amount; payment; cotis; cotisation; cotisations; cotisation payee; montant; paiement; regle; paye; solde; a jour; reglement; cheque;
    דמי חבר; שולם; תשלום; סכום; status; state; statut; etat; סטטוס; מצב; category; categorie; type; קטגוריה; סוג; row; no; n; num; numero; nr; ligne; rang; ordre; מס; מספר; שורה; מסד; id; identifiant; תז;
    תעודת זהות; מספר זהות; national id; numero de securite sociale; nir; secu; departement; dept; region; department; county; area; district; province; state province; מחוז; אזור; last update; updated; mis a jour; maj; date de mise a jour; עודכן; תאריך עדכון;
    signature; חתימה; photo; תמונה; licence valid until; valid until; expiry; expires; expiration; valable jusqu'au; תוקף; בתוקף עד`,
}
