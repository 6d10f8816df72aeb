package jp.madoguchi.outage.rest;

import com.microsoft.playwright.Page;

/** 画面の状態: how somebody comes to see it, through the doors everybody uses. */
record ScreenState(String name, Reach reach) {
    /** The way there; it ends where the state stands before their eyes. */
    @FunctionalInterface
    interface Reach {
        Page on(Stage stage);
    }

    @Override
    public String toString() {
        return name;
    }
}
