package jp.madoguchi.access;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.access.BrokerAccess.Change;
import org.apache.kafka.common.acl.AclBinding;

/** 入口: the program behind {@code deploy/kafka-access}. */
public final class Main {
    private static final String COMPARE = "--compare";
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    /** Applies the list, or only compares with it. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(new Main(System.out).run(List.of(arguments)));
    }

    private int run(List<String> arguments) throws InterruptedException {
        boolean compare = arguments.contains(COMPARE);
        List<String> names =
                arguments.stream().filter(word -> !word.equals(COMPARE)).toList();
        if (names.isEmpty() || names.get(0).startsWith("-")) {
            out.println("usage: deploy/kafka-access [--compare] CLIENT.properties [INTEGRATOR...]");
            return MISUSED;
        }
        AccessList list = AccessList.of(names.subList(1, names.size()));
        try (var access = new BrokerAccess(settings(Path.of(names.get(0))))) {
            Change change = compare ? access.compare(list) : access.apply(list);
            print("+", change.granted());
            print("-", change.withdrawn());
            return DONE;
        } catch (IOException | ExecutionException refused) {
            out.println("kafka-access: " + refused.getMessage());
            return FAILED;
        }
    }

    private void print(String sign, Set<AclBinding> bindings) {
        bindings.stream().map(binding -> line(sign, binding)).sorted().forEach(out::println);
    }

    private static String line(String sign, AclBinding binding) {
        return Stream.of(
                        sign,
                        binding.entry().principal(),
                        binding.entry().operation(),
                        binding.pattern().resourceType(),
                        binding.pattern().patternType(),
                        binding.pattern().name())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Object> settings(Path file) throws IOException {
        var read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        var settings = new HashMap<String, Object>();
        read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name)));
        return settings;
    }
}
