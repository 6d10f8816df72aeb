package jp.madoguchi.contracts.oqs;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 要素のまとまり: one element of a message with its known values, as they stood there, and the elements within it. What was
 * absent or blank is absent. Two are equal whatever order they were written in.
 */
public final class OqsBlock {
    private final OqsContainer kind;
    private final Map<String, String> values;
    private final Map<String, List<OqsBlock>> blocks;

    private OqsBlock(Builder builder) {
        this.kind = builder.kind;
        this.values = Map.copyOf(builder.values);
        this.blocks = builder.blocks.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    static Builder of(OqsContainer kind) {
        return new Builder(kind);
    }

    /** The element's name. */
    public String name() {
        return kind.name();
    }

    OqsContainer kind() {
        return kind;
    }

    /** The value of this element, as it was written; throws for a name that the table does not hold. */
    public Optional<String> value(String element) {
        if (!kind.knows(element)) {
            throw new IllegalArgumentException(kind.name() + " holds no " + element);
        }
        return Optional.ofNullable(values.get(element));
    }

    /** The value under this name or another name of the same thing. */
    Optional<String> anySpelling(String element) {
        return kind.spellings(element).stream()
                .flatMap(spelling -> value(spelling).stream())
                .findFirst();
    }

    /** The elements of this name within; throws for a name that the table does not hold. */
    public List<OqsBlock> blocks(String element) {
        if (kind.container(element).isEmpty()) {
            throw new IllegalArgumentException(kind.name() + " holds no " + element);
        }
        return blocks.getOrDefault(element, List.of());
    }

    /** The element of this name within, the first if there are several. */
    public Optional<OqsBlock> block(String element) {
        return blocks(element).stream().findFirst();
    }

    /** Whether it says nothing at all. */
    boolean isEmpty() {
        return values.isEmpty() && blocks.isEmpty();
    }

    /** The same with this value instead of the one it has. */
    OqsBlock with(String element, String value) {
        Builder builder = new Builder(kind);
        builder.values.putAll(values);
        builder.values.put(element, value);
        blocks.forEach((name, many) -> builder.blocks.put(name, new ArrayList<>(many)));
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OqsBlock that
                && kind == that.kind
                && values.equals(that.values)
                && blocks.equals(that.blocks);
    }

    @Override
    public int hashCode() {
        return 31 * values.hashCode() + blocks.hashCode();
    }

    /** Masked: values identify a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "OqsBlock[" + kind.name() + "]";
    }

    /** 組み立て: fills an element with what the table knows. */
    public static final class Builder {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

        private final OqsContainer kind;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Map<String, List<OqsBlock>> blocks = new LinkedHashMap<>();

        private Builder(OqsContainer kind) {
            this.kind = kind;
        }

        OqsContainer kind() {
            return kind;
        }

        boolean has(String element) {
            return values.containsKey(element) || blocks.containsKey(element);
        }

        /** Adds a value unless it is absent or blank; throws for a name that the table does not hold. */
        public Builder with(String element, @Nullable String value) {
            if (!kind.knows(element)) {
                throw new IllegalArgumentException(kind.name() + " holds no " + element);
            }
            if (value != null && !value.isBlank()) {
                values.put(element, value);
            }
            return this;
        }

        /** Adds the code that stands for this constant in the element's table, unless it is absent. */
        public Builder withCode(String element, @Nullable Enum<?> constant) {
            return with(element, constant == null ? null : OqsCodes.code(kind.format(element), constant));
        }

        /** Adds a day as yyyyMMdd, unless it is absent. */
        public Builder withDay(String element, @Nullable LocalDate day) {
            return with(element, day == null ? null : day.format(DateTimeFormatter.BASIC_ISO_DATE));
        }

        /** Adds a time in Japan as yyyyMMddHHmmss. */
        public Builder withTime(String element, LocalDateTime time) {
            return with(element, time.format(TIME));
        }

        /** Adds a share in percent as three digits, unless it is absent. */
        public Builder withPercent(String element, @Nullable Integer percent) {
            return with(element, percent == null ? null : String.format(Locale.ROOT, "%03d", percent));
        }

        /** A new element of this name within this one; throws for a name that the table does not hold. */
        public Builder within(String element) {
            return new Builder(kind.container(element)
                    .orElseThrow(() -> new IllegalArgumentException(kind.name() + " holds no " + element)));
        }

        /** Adds an element made by {@link #within}. */
        public Builder with(Builder within) {
            return with(within.build());
        }

        Builder with(OqsBlock block) {
            boolean isKnown = kind.container(block.name()).stream().anyMatch(block.kind::equals);
            if (!isKnown || (blocks.containsKey(block.name()) && !block.kind.isMany())) {
                throw new IllegalArgumentException(kind.name() + " holds no " + block.name() + ", or one at most");
            }
            blocks.computeIfAbsent(block.name(), name -> new ArrayList<>()).add(block);
            return this;
        }

        OqsBlock build() {
            return new OqsBlock(this);
        }
    }
}
