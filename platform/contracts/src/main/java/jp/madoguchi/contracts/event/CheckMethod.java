package jp.madoguchi.contracts.event;

/** 確認の方法: manual (2) 方法1・方法2・方法3. */
public enum CheckMethod {
    /** 方法1 マイナンバーカード. */
    CARD("方法1 マイナンバーカード"),
    /** 方法2 資格確認書等の記号・番号. */
    NUMBER("方法2 資格確認書等の記号・番号"),
    /** 方法3 券面4情報. */
    FOUR_ITEMS("方法3 券面4情報");

    private final String label;

    CheckMethod(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
