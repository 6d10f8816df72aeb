package jp.madoguchi.gateway.domain;

/** 遮断器の状態: whether one dependency of the gateway answers. */
public enum BreakerState {
    /** 起動してまだ一度も応答を得ていない. */
    UNPROVEN,
    /** 応答している. */
    CLOSED,
    /** 応答していない. */
    OPEN,
    /** 戻ったかを確かめている. */
    HALF_OPEN;

    /** Whether the dependency counts as gone: a breaker that is trying again has not found it yet. */
    public boolean isDown() {
        return this == OPEN || this == HALF_OPEN;
    }
}
