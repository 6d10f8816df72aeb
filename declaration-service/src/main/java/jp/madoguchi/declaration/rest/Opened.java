package jp.madoguchi.declaration.rest;

import jakarta.ws.rs.core.Response;
import jp.madoguchi.declaration.domain.UnreadableReason;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;

/** 開封の応答: how the outcomes of opening a form leave; nothing on the way may keep what was read. */
final class Opened {
    private Opened() {}

    static Response answer(Object content) {
        return Response.ok(content).header("Cache-Control", "no-store").build();
    }

    static Response unreadable(UnreadableReason reason) {
        return Problem.response(DeclarationProblems.UNREADABLE, new Finding(reason.code(), null, reason.label(), null));
    }

    static Response destroyed() {
        return Problem.response(DeclarationProblems.DESTROYED);
    }

    static Response notFound() {
        return Problem.response(ProblemCode.NOT_FOUND);
    }
}
