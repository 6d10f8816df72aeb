package jp.madoguchi.outage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.contracts.id.CheckDigit;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;

/** A clinic of its own for every test, so that no test sees another's visits and grants. */
public record Clinic(InstitutionCode code) {
    private static final AtomicInteger NUMBER = new AtomicInteger(200_000);

    public static Clinic fresh() {
        String body = "131" + NUMBER.incrementAndGet();
        return new Clinic(InstitutionCode.valueOf(body + CheckDigit.of(body)));
    }

    public String token(String... roles) {
        return TestTokens.of("tester", List.of(roles), Map.of("institutions", List.of(code.wire())));
    }

    public String administrator() {
        return token(Roles.ADMINISTRATOR);
    }
}
