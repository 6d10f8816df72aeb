package jp.madoguchi.local.day;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.local.door.Checks;
import jp.madoguchi.local.door.Door;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.Progress;
import jp.madoguchi.local.suite.SuiteAddresses;
import jp.madoguchi.local.suite.SuiteControls;
import jp.madoguchi.local.suite.SuiteFailure;

/** 窓口の道具: what every step of the day has at hand. Tokens are taken once a day, before any line is cut. */
final class Desk {
    private final SuiteAddresses addresses;
    private final SuiteControls controls;
    private final Progress progress;
    private final Checks checks;
    private final Ledger ledger = new Ledger();
    private final List<Closing> closings = new ArrayList<>();
    private final Map<Account, String> tokens = new EnumMap<>(Account.class);

    /** Something that is done at the end of the day. */
    @FunctionalInterface
    interface Closing {
        void run() throws IOException, InterruptedException, SuiteFailure;
    }

    Desk(SuiteAddresses addresses, SuiteControls controls, Progress progress)
            throws IOException, InterruptedException, SuiteFailure {
        this.addresses = addresses;
        this.controls = controls;
        this.progress = progress;
        this.checks = new Checks(controls::log);
        for (Account account : Account.values()) {
            tokens.put(account, controls.token(account));
        }
    }

    SuiteControls controls() {
        return controls;
    }

    Progress progress() {
        return progress;
    }

    Checks checks() {
        return checks;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Something to put back in order when the day has passed. */
    void atTheEnd(Closing closing) {
        closings.add(closing);
    }

    void close() throws IOException, InterruptedException, SuiteFailure {
        for (Closing closing : closings) {
            closing.run();
        }
    }

    Door eligibility(Account account) {
        return door(Program.ELIGIBILITY, account);
    }

    Door outage(Account account) {
        return door(Program.OUTAGE, account);
    }

    Door declaration(Account account) {
        return door(Program.DECLARATION, account);
    }

    Door claim(Account account) {
        return door(Program.CLAIM, account);
    }

    Door gateway(Account account) {
        return door(Program.GATEWAY, account);
    }

    /** The desk with the offline ticket of the last sign-in. */
    Door gatewayOffline(String ticket) {
        return new Door(addresses.gateway(), "Ticket", ticket);
    }

    private Door door(Program program, Account account) {
        return new Door(
                switch (program) {
                    case ELIGIBILITY -> addresses.eligibility();
                    case OUTAGE -> addresses.outage();
                    case DECLARATION -> addresses.declaration();
                    case CLAIM -> addresses.claim();
                    case GATEWAY -> addresses.gateway();
                },
                tokens.getOrDefault(account, ""));
    }
}
