package jp.madoguchi.local;

import java.util.function.Function;
import jp.madoguchi.local.suite.Ports;

/** 引数: what the person at the terminal asks for. */
sealed interface Request {
    <T> T match(Function<Run, T> onRun, Function<Help, T> onHelp, Function<Refused, T> onRefused);

    /** What to do once asked to start. */
    enum Plan {
        DAY_THEN_STAY,
        DAY_ONLY,
        NO_DAY,
        INFRASTRUCTURE_ONLY,
        /** On the suite that is up; else start one, and stop it afterwards. */
        DRILL_ONLY
    }

    /**
     * Start the suite.
     *
     * @param clinics how many rehearse an outage; nobody when it is zero
     */
    record Run(Plan plan, Ports ports, int clinics) implements Request {
        /** Without a drill. */
        Run(Plan plan, Ports ports) {
            this(plan, ports, 0);
        }

        @Override
        public <T> T match(Function<Run, T> onRun, Function<Help, T> onHelp, Function<Refused, T> onRefused) {
            return onRun.apply(this);
        }
    }

    /** Show the usage. */
    record Help() implements Request {
        @Override
        public <T> T match(Function<Run, T> onRun, Function<Help, T> onHelp, Function<Refused, T> onRefused) {
            return onHelp.apply(this);
        }
    }

    /** The arguments make no sense. */
    record Refused(String why) implements Request {
        @Override
        public <T> T match(Function<Run, T> onRun, Function<Help, T> onHelp, Function<Refused, T> onRefused) {
            return onRefused.apply(this);
        }
    }
}
