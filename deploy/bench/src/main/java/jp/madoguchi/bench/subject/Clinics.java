package jp.madoguchi.bench.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.contracts.id.CheckDigit;
import jp.madoguchi.testing.TestTokens;

/** 医療機関: many of them, each with an account and its token, for checks come from the whole country. */
public final class Clinics {
    private final List<String> tokens = new ArrayList<>();

    /** Signs in so many clinics with this role. */
    public Clinics(int count, String role) {
        this(0, count, role);
    }

    /** The same, of the clinics from this one on. */
    public Clinics(int first, int count, String role) {
        for (int i = first; i < first + count; i++) {
            tokens.add(TestTokens.of("bench-" + i, List.of(role), Map.of("institutions", List.of(code(i)))));
        }
    }

    /** The value of the authorization header of the clinic whose turn it is. */
    public String authorization(long number) {
        return "Bearer " + tokens.get((int) Math.floorMod(number, (long) tokens.size()));
    }

    /** The value of the authorization header of the insurer whom all the insured belong to. */
    public static String insurer() {
        return "Bearer "
                + TestTokens.of("bench-insurer", List.of("insurer"), Map.of("insurers", List.of(Insured.INSURER)));
    }

    /** The value of the authorization header of the 実施機関. */
    public static String implementingBody() {
        return "Bearer " + TestTokens.network("implementing-body");
    }

    /** The value of the authorization header of whoever runs the suite. */
    public static String operator() {
        return "Bearer " + TestTokens.network("operator");
    }

    /** 医療機関コード of a clinic that does not exist. */
    public static String code(int clinic) {
        String body = "131" + (100_000 + clinic);
        return body + CheckDigit.of(body);
    }
}
