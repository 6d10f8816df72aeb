package jp.madoguchi.eligibility.domain;

import java.util.List;

/** 保険者の決まり: what an insurer's entry must satisfy. */
public final class InsurerRules {
    private static final String BASIS = "保険者番号等設定要領";

    /** 法別番号 must be one of 医療保険: an insurer of another kind insures nobody here. */
    static final Rule<InsurerRecord> KNOWN_LAW_CODE = new Rule<>(
            "ELG-109",
            "number",
            "法別番号が医療保険のものではありません",
            BASIS,
            record -> record.kindOfTheNumber().isPresent());

    /** The kind follows from the number; a sender who states one must mean the same. */
    static final Rule<InsurerRecord> KIND_OF_THE_NUMBER = new Rule<>(
            "ELG-110",
            "kind",
            "保険種別が保険者番号の示すものと違います",
            BASIS,
            record -> record.kind() == null
                    || record.kindOfTheNumber().filter(record.kind()::equals).isPresent());

    /** 文字: the name stands in every answer, and in the file that is made of it. */
    static final Rule<InsurerRecord> PRINTABLE = new Rule<>(
            "ELG-117", "name", "制御文字や壊れた文字は登録できません", "Unicode 3.9 D75", record -> Texts.printable(record.name()));

    static final List<Rule<InsurerRecord>> CATALOGUE = List.of(KNOWN_LAW_CODE, KIND_OF_THE_NUMBER, PRINTABLE);

    private InsurerRules() {}

    /** Every rule this entry breaks. */
    public static List<Rule<InsurerRecord>> broken(InsurerRecord record) {
        return Rule.broken(CATALOGUE, record);
    }
}
