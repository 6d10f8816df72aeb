package jp.madoguchi.contracts.event;

/** 窓口の操作の別. */
public enum DeskAction {
    /** 目視確認モードにした. */
    VISUAL_SWITCHED_ON("目視確認モードにした"),
    /** 目視で本人確認を終えた. */
    VISUAL_LOOKED("目視で本人確認を終えた"),
    /** 目視確認モードを終えた. */
    VISUAL_ENDED("目視確認モードを終えた"),
    /** 医院の機器でマイナポータルを開いた. */
    PORTAL_OPENED("医院の機器でマイナポータルを開いた"),
    /** マイナポータルからのログアウトを確かめた. */
    PORTAL_LOGGED_OUT("マイナポータルからのログアウトを確かめた"),
    /** 障害を申し出た. */
    TROUBLE_DECLARED("障害を申し出た"),
    /** 障害の申し出を取り消した. */
    TROUBLE_RETRACTED("障害の申し出を取り消した"),
    /** オフライン用の券でログインした. */
    SIGNED_IN_BY_TICKET("オフライン用の券でログインした"),
    /** オフライン用の券を無効にした. */
    TICKETS_REVOKED("オフライン用の券を無効にした"),
    /** 要確認の控えの担当を決めた. */
    PARKED_ASSIGNED("要確認の控えの担当を決めた"),
    /** 要確認の控えを送り直した. */
    PARKED_REPAIRED("要確認の控えを送り直した"),
    /** 要確認の控えを閉じた. */
    PARKED_CLOSED("要確認の控えを閉じた"),
    /** 読めなかったファイルの知らせを確かめた. */
    PARKED_FILES_SEEN("読めなかったファイルの知らせを確かめた"),
    /** 医院の判断で10割にしなかった (2(3)ただし書き). */
    DISCRETION_USED("医院の判断で10割にしなかった"),
    /** 10割の前にもう一度確かめた. */
    SECOND_LOOK_TAKEN("10割の前にもう一度確かめた"),
    /** 資格確認日を申し出た: the clock was in doubt. */
    DATE_STATED("資格確認日を申し出た"),
    /** 画像を控えた. */
    PICTURE_KEPT("画像を控えた"),
    /** 壊れた控えを取り置いた. */
    JOURNAL_SET_ASIDE("壊れた控えを取り置いた"),
    /** 控えを引き継いだ. */
    JOURNAL_TAKEN_OVER("控えを引き継いだ"),
    /** オフライン用の券の暗証番号を決めた. */
    TICKET_PIN_SET("オフライン用の券の暗証番号を決めた"),
    /** オフライン用の券の暗証番号が違った. */
    TICKET_PIN_REFUSED("オフライン用の券の暗証番号が違った");

    private final String label;

    DeskAction(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
