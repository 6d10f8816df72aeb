package jp.madoguchi.gateway.domain;

/** マイナポータルを開いた機器. */
public enum PortalDevice {
    /** 患者の機器. */
    PATIENT("患者のスマートフォン"),
    /** 医院の機器: the patient must see for themselves that they are signed out again. */
    CLINIC("医院のスマートフォン");

    private final String label;

    PortalDevice(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
