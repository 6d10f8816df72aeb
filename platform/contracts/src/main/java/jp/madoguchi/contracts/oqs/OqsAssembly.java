package jp.madoguchi.contracts.oqs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 電文の組み立て: takes the parts of a document as they come and keeps what the table knows. An unknown element is passed over
 * with all
 * it holds. A value in several parts, with a comment between them, is one value.
 */
final class OqsAssembly {
    private final OqsLimits limits;
    private final OqsContainer kind;
    private final Deque<Frame> open = new ArrayDeque<>();
    private int elements;
    private int unknown;
    private @Nullable OqsBlock root;

    OqsAssembly(OqsLimits limits, OqsContainer kind) {
        this.limits = limits;
        this.kind = kind;
    }

    /** Called once the document has ended well, so there was a root. */
    Result message() {
        if (root == null) {
            throw new IllegalStateException("no document ended");
        }
        return new Result(root, unknown);
    }

    @Nullable
    OqsFault open(String name) {
        elements++;
        if (elements > limits.elements()) {
            return OqsFault.TOO_MANY_ELEMENTS;
        }
        if (open.size() >= limits.depth()) {
            return OqsFault.TOO_DEEP;
        }
        Frame outer = open.peek();
        if (outer == null) {
            open.push(Frame.of(OqsBlock.of(kind)));
            return name.equals(kind.name()) ? null : OqsFault.NOT_A_MESSAGE;
        }
        Frame inner = outer.inner(name);
        unknown += inner.isUnknown() ? 1 : 0;
        open.push(inner);
        return null;
    }

    @Nullable
    OqsFault text(String text) {
        Frame inner = open.peek();
        if (inner == null || inner.text() == null) {
            return null;
        }
        inner.text().append(text);
        return inner.text().length() > limits.text() ? OqsFault.TEXT_TOO_LONG : null;
    }

    @Nullable
    OqsFault close() {
        Frame inner = open.pop();
        Frame outer = open.peek();
        OqsBlock.Builder block = inner.block();
        if (outer == null) {
            root = block == null ? null : block.build();
            return null;
        }
        OqsBlock.Builder into = outer.block();
        if (into == null) {
            return null;
        }
        return block == null ? keepValue(into, inner) : keepBlock(into, block);
    }

    private static @Nullable OqsFault keepBlock(OqsBlock.Builder into, OqsBlock.Builder block) {
        if (into.has(block.kind().name()) && !block.kind().isMany()) {
            return OqsFault.REPEATED;
        }
        into.with(block);
        return null;
    }

    private static @Nullable OqsFault keepValue(OqsBlock.Builder into, Frame inner) {
        StringBuilder text = inner.text();
        if (text == null) {
            return null;
        }
        if (!XmlCharacters.canCarry(text.toString())) {
            return OqsFault.CHARACTER;
        }
        if (into.has(inner.name())) {
            return OqsFault.REPEATED;
        }
        into.with(inner.name(), text.toString());
        return null;
    }

    /** 組み立てた電文. */
    record Result(OqsBlock root, int unknownElements) {}

    /** 開いている要素: one that holds elements, one that holds a value, or an unknown one that holds neither. */
    private record Frame(
            String name,
            OqsBlock.@Nullable Builder block,
            @Nullable StringBuilder text) {
        static Frame of(OqsBlock.Builder block) {
            return new Frame(block.kind().name(), block, null);
        }

        boolean isUnknown() {
            return block == null && text == null;
        }

        Frame inner(String element) {
            if (block == null) {
                return new Frame(element, null, null);
            }
            Optional<OqsContainer> container = block.kind().container(element);
            if (container.isPresent()) {
                return of(OqsBlock.of(container.get()));
            }
            return new Frame(element, null, block.kind().knows(element) ? new StringBuilder() : null);
        }
    }
}
