package jp.madoguchi.bench.scenario;

import java.net.URI;
import jp.madoguchi.bench.load.Shot;
import jp.madoguchi.bench.subject.Clinics;

/**
 * サインインだけ: the same question from an account that may not ask, which the service signs in and turns away, and from
 * nobody, whom it turns away at once. What lies between the two is the sign-in.
 */
final class SignIn {
    static final String REMARK = """
            the service has no mode without sign-in, so this is computed and not seen: from the time a check takes of \
            the busy machine the difference is taken off between the same request turned away after the sign-in (403, \
            an account whose role may not ask) and before it (401, no token); tokens as in T2, each used many times.""";

    private static final int ACCOUNTS = 200;
    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;
    private static final int AS_EXPECTED = 200;
    private static final int OTHERWISE = 500;

    private final Questions questions;
    private final URI base;
    private final Clinics strangers = new Clinics(ACCOUNTS, "implementing-body");

    SignIn(Questions questions, URI base) {
        this.questions = questions;
        this.base = base;
    }

    /** Signed in and turned away. */
    Shot forbidden() {
        return answeredWith(FORBIDDEN, questions.to(base, strangers::authorization));
    }

    /** Turned away. */
    Shot stranger() {
        return answeredWith(UNAUTHORIZED, questions.to(base, number -> ""));
    }

    private static Shot answeredWith(int expected, Shot shot) {
        return number -> shot.fire(number).map(status -> status == expected ? AS_EXPECTED : OTHERWISE);
    }
}
