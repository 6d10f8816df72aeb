package jp.madoguchi.claim.domain.uke;

import jp.madoguchi.claim.domain.Patient;

/**
 * 氏名の記録: full-width with one space between family and given name. A name with a character outside JIS level 1 and 2
 * is written whole in katakana, which is told to the clerk; without kana it stays as it is and the record is refused.
 */
record PatientName(String text, boolean replacedByKana) {
    static PatientName of(Patient patient) {
        String name = UkeText.fullWidth(patient.name());
        if (UkeText.isWritable(name) || patient.nameKana() == null) {
            return new PatientName(name, false);
        }
        return new PatientName(UkeText.fullWidth(patient.nameKana()), true);
    }

    static String kana(Patient patient) {
        return patient.nameKana() == null ? "" : UkeText.katakana(patient.nameKana());
    }
}
