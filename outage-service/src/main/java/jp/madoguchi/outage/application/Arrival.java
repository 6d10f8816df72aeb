package jp.madoguchi.outage.application;

/** 来院の時期の根拠: by what a search goes that the patient came during the outage. */
enum Arrival {
    /** 控えた受診又は続いている障害による. */
    KNOWN(""),
    /** 職員の申告による: noted on paper, so nothing here tells of it. */
    STATED(":came-during-outage-stated");

    private final String suffix;

    Arrival(String suffix) {
        this.suffix = suffix;
    }

    /** The purpose of a search, as the audit log has it. */
    String purpose(String purpose) {
        return purpose + suffix;
    }
}
