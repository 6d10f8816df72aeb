package jp.madoguchi.eligibility.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** 「確認できるようになりました」 as this desk reads it. */
record ToldNotices(Desk desk) {
    static final String NOBODY = "「資格情報なし」だった照会の資格を確認できるようになりました。同じ資格確認日でもう一度照会してください";
    static final String LOST = "「資格（無効）」だった照会の方に、その資格確認日に有効な資格が登録されました。マイナンバーカードか新しい資格確認書で照会してください";
    static final String ONE_LEFT = "「複数該当」だった照会に答えられるようになりました。同じ資格確認日でもう一度照会してください";

    void assertOne(String check, String text) {
        desk.get("/answerable-notices")
                .then()
                .statusCode(200)
                .body("notices", hasSize(1))
                .body("notices[0].checkId", equalTo(check))
                .body("notices[0].text", equalTo(text));
    }

    void assertNone() {
        desk.get("/answerable-notices").then().statusCode(200).body("notices", hasSize(0));
    }
}
