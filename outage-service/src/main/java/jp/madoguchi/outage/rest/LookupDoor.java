package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import jp.madoguchi.outage.application.Asker;
import jp.madoguchi.outage.application.RefuseAccount;
import jp.madoguchi.outage.domain.rule.LookupAccess;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 使用できるユーザー: 一般アカウント reaches the lookup too, to be told why it may not pass. */
@ApplicationScoped
class LookupDoor {
    private final Caller caller;
    private final RefuseAccount refuseAccount;

    LookupDoor(Caller caller, RefuseAccount refuseAccount) {
        this.caller = caller;
        this.refuseAccount = refuseAccount;
    }

    Uni<Response> ifAllowed(Use wanted, Function<Asker, Uni<Response>> use) {
        LookupAccess access = LookupAccess.of(
                caller.has(Roles.GENERAL), caller.has(Roles.MEDICAL_VIEWER), caller.has(Roles.ADMINISTRATOR));
        return switch (access) {
            case MAY_USE -> use.apply(new Asker(caller.account(), caller.institution()));
            case SIGN_IN_AGAIN ->
                refused(wanted).replaceWith(() -> Problem.response(OutageProblems.ACCOUNT_NOT_ALLOWED));
            case NOT_SHOWN -> Uni.createFrom().item(Problem.response(ProblemCode.FORBIDDEN));
        };
    }

    /** Keeps that this account asked for what it may not use. */
    Uni<Void> refused(Use wanted) {
        return refuseAccount.refuse(new Asker(caller.account(), caller.institution()), wanted.code);
    }

    /** 使おうとした機能. */
    enum Use {
        /** 画面. */
        SCREEN("screen"),
        /** 検索. */
        SEARCH("search"),
        /** 一覧からの選択. */
        CHOICE("choice"),
        /** 《ダウンロード》. */
        DOWNLOAD("download"),
        /** 照会番号. */
        REFERENCE_NUMBER("reference-number");

        private final String code;

        Use(String code) {
            this.code = code;
        }
    }
}
