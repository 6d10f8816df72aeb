package jp.madoguchi.local.suite;

import java.io.IOException;
import jp.madoguchi.local.line.Cut;
import jp.madoguchi.local.line.LineProxy;

/** 医療機関の回線: the two ways out of the clinic, which are one cable and are cut together. */
final class Lines implements AutoCloseable {
    private final LineProxy eligibility;
    private final LineProxy keycloak;

    private Lines(LineProxy eligibility, LineProxy keycloak) {
        this.eligibility = eligibility;
        this.keycloak = keycloak;
    }

    static Lines open(Ports ports) throws IOException {
        var eligibility = LineProxy.open("eligibility", ports.lineToEligibility(), ports.of(Program.ELIGIBILITY));
        return new Lines(eligibility, LineProxy.open("keycloak", ports.lineToKeycloak(), ports.keycloak()));
    }

    void cut(Cut how) {
        eligibility.cut(how);
        keycloak.cut(how);
    }

    void restore() {
        eligibility.restore();
        keycloak.restore();
    }

    @Override
    public void close() throws IOException {
        eligibility.close();
        keycloak.close();
    }
}
