package jp.madoguchi.local;

import java.util.function.Function;
import jp.madoguchi.local.suite.Ports;

/** 引数: what the person at the terminal asks for. */
sealed interface Request {
    String USAGE = """
            deploy/up starts the whole suite on this machine and plays a day at the desk.

              deploy/up                        start, play the day, stay up until Ctrl-C
              deploy/up --day-only             start, play the day, stop; the exit code tells whether it passed
              deploy/up --no-day               start and stay up until Ctrl-C
              deploy/up --infrastructure-only  start PostgreSQL, Kafka and Keycloak only, for work on a service
              --port-base N                    count all ports from N instead of %d (%s)
              --help                           this text

            All state lies in .madoguchi/ in the working copy; delete it to begin anew.
            """.formatted(Ports.DEFAULT_BASE, Ports.range());

    <T> T match(Function<Run, T> onRun, Function<Help, T> onHelp, Function<Refused, T> onRefused);

    /** What to do once asked to start. */
    enum Plan {
        DAY_THEN_STAY,
        DAY_ONLY,
        NO_DAY,
        INFRASTRUCTURE_ONLY
    }

    /** Start the suite. */
    record Run(Plan plan, Ports ports) implements Request {
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
