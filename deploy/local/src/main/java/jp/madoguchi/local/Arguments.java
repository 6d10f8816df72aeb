package jp.madoguchi.local;

import java.util.ArrayDeque;
import java.util.List;
import jp.madoguchi.local.Request.Help;
import jp.madoguchi.local.Request.Plan;
import jp.madoguchi.local.Request.Refused;
import jp.madoguchi.local.Request.Run;
import jp.madoguchi.local.suite.Ports;
import org.jspecify.annotations.Nullable;

/** 引数の読み取り: reads the arguments of the terminal. */
final class Arguments {
    private Arguments() {}

    static Request read(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        Plan plan = null;
        Ports ports = new Ports(Ports.DEFAULT_BASE);
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            if (argument.equals("--help") || argument.equals("-h")) {
                return new Help();
            }
            if (argument.equals("--port-base")) {
                ports = ports(rest.poll());
                if (ports == null) {
                    return new Refused("--port-base needs a number from " + Ports.range());
                }
                continue;
            }
            Plan wanted = plan(argument);
            if (wanted == null) {
                return new Refused("unknown argument " + argument);
            }
            if (plan != null && plan != wanted) {
                return new Refused(argument + " contradicts the argument before it");
            }
            plan = wanted;
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

    private static @Nullable Ports ports(@Nullable String word) {
        if (word == null || !word.matches("[0-9]{1,5}")) {
            return null;
        }
        int base = Integer.parseInt(word);
        return Ports.accepts(base) ? new Ports(base) : null;
    }
}
