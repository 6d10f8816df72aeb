package jp.madoguchi.gateway.application;

import java.util.function.Supplier;

/** ログアウト確認の結果. */
public enum LogoutOutcome {
    /** 閉じた, now or before. */
    CLOSED,
    /** 患者本人の確認がない. */
    NOT_CONFIRMED,
    /** その提示はない. */
    UNKNOWN;

    /** One branch for each. */
    public <R> R match(
            Supplier<? extends R> closed, Supplier<? extends R> notConfirmed, Supplier<? extends R> unknown) {
        return switch (this) {
            case CLOSED -> closed.get();
            case NOT_CONFIRMED -> notConfirmed.get();
            case UNKNOWN -> unknown.get();
        };
    }
}
