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
        for (int i = 0; i < count; i++) {
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

    /** 医療機関コード of a clinic that does not exist. */
    public static String code(int clinic) {
        String body = "131" + (100_000 + clinic);
        return body + CheckDigit.of(body);
    }
}
