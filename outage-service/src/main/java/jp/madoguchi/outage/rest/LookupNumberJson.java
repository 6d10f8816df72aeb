package jp.madoguchi.outage.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 照会番号の要求. */
record LookupNumberJson(@NotNull @Size(max = 100) String number) {

    /** 登録・更新の回答, with the message of the screen. */
    record Registered(String number, String message) {
        private static final String DONE = "登録完了";

        static Registered of(String number) {
            return new Registered(number, DONE);
        }
    }
}
