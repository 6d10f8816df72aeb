package jp.madoguchi.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jp.madoguchi.local.Request.Help;
import jp.madoguchi.local.Request.Plan;
import jp.madoguchi.local.Request.Refused;
import jp.madoguchi.local.Request.Run;
import jp.madoguchi.local.drill.Drill;
import jp.madoguchi.local.suite.Ports;
import org.jspecify.annotations.Nullable;

/** 引数の読み取り: reads the arguments of the terminal. */
final class Arguments {
    private static final String CLINICS = "--clinics needs a number from 1 to " + Drill.MOST;

    private final Deque<String> rest;
    private @Nullable Plan plan;
    private Ports ports = new Ports(Ports.DEFAULT_BASE);
    private boolean drill;
    private @Nullable Integer clinics;

    private Arguments(List<String> arguments) {
        rest = new ArrayDeque<>(arguments);
    }

    static Request read(List<String> arguments) {
        return new Arguments(arguments).read();
    }

    private Request read() {
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            if (argument.equals("--help") || argument.equals("-h")) {
                return new Help();
            }
            String wrong = take(argument);
            if (wrong != null) {
                return new Refused(wrong);
            }
        }
        return drill ? withDrill() : withoutDrill();
    }

    /** Takes one argument in; what is wrong with it, or nothing. */
    private @Nullable String take(String argument) {
        return switch (argument) {
            case "--port-base" -> takePorts(number(rest.poll()));
            case "--drill" -> takeDrill();
            case "--clinics" -> takeClinics(number(rest.poll()));
            default -> takePlan(argument);
        };
    }

    private @Nullable String takeDrill() {
        drill = true;
        return null;
    }

    private @Nullable String takeClinics(@Nullable Integer number) {
        clinics = number;
        return number == null || number < 1 || number > Drill.MOST ? CLINICS : null;
    }

    private @Nullable String takePorts(@Nullable Integer base) {
        if (base == null || !Ports.accepts(base)) {
            return "--port-base needs a number from " + Ports.range();
        }
        ports = new Ports(base);
        return null;
    }

    private @Nullable String takePlan(String argument) {
        Plan wanted = plan(argument);
        if (wanted == null) {
            return "unknown argument " + argument;
        }
        if (plan != null && plan != wanted) {
            return argument + " contradicts the argument before it";
        }
        plan = wanted;
        return null;
    }

    private Request withDrill() {
        if (plan == Plan.INFRASTRUCTURE_ONLY) {
            return new Refused("--drill needs the services that --infrastructure-only leaves out");
        }
        return new Run(plan == null ? Plan.DRILL_ONLY : plan, ports, clinics == null ? Drill.USUAL : clinics);
    }

    private Request withoutDrill() {
        if (clinics != null) {
            return new Refused("--clinics is the number of a --drill");
        }
        return new Run(plan == null ? Plan.DAY_THEN_STAY : plan, ports);
    }

    private static @Nullable Plan plan(String argument) {
        return switch (argument) {
            case "--day-only" -> Plan.DAY_ONLY;
            case "--no-day" -> Plan.NO_DAY;
            case "--infrastructure-only" -> Plan.INFRASTRUCTURE_ONLY;
            default -> null;
        };
    }

    private static @Nullable Integer number(@Nullable String word) {
        return word == null || !word.matches("[0-9]{1,5}") ? null : Integer.valueOf(word);
    }
}
