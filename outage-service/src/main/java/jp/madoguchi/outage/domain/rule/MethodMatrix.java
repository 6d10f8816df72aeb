package jp.madoguchi.outage.domain.rule;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.contracts.event.CheckMethod;

/**
 * 方法1から方法3の利用可能な状況: the manual's table, cell by cell, each with its reason (v3.06 1(2)). A table with a hole or a
 * doubled cell is
 * refused when it is made.
 */
public final class MethodMatrix {
    /** 操作マニュアル第3.06版の表. */
    public static final MethodMatrix MANUAL =
            new MethodMatrix(RuleTable.rows("method-matrix", Cell::parse, "situation", "method", "usable", "reason"));

    private final Map<Situation, Map<CheckMethod, Cell>> cells = new EnumMap<>(Situation.class);

    /** The table of these cells. */
    MethodMatrix(Collection<Cell> all) {
        for (Cell cell : all) {
            Cell doubled = cells.computeIfAbsent(cell.situation(), key -> new EnumMap<>(CheckMethod.class))
                    .put(cell.method(), cell);
            require(doubled == null);
        }
        require(all.size() == Situation.values().length * CheckMethod.values().length);
    }

    /** What the manual says of this method in this situation. */
    public Cell cell(Situation situation, CheckMethod method) {
        return Optional.ofNullable(cells.get(situation))
                .map(row -> row.get(method))
                .orElseThrow(() -> new IllegalStateException("matrix"));
    }

    /** The whole table, row by row. */
    public List<Cell> cells() {
        return cells.values().stream().flatMap(row -> row.values().stream()).toList();
    }

    /**
     * 事後確認の方法: by the numbers where a certificate was shown, because they name one coverage; else by the four items;
     * never by a method the
     * table does not allow then.
     */
    public MethodChoice choose(Situation situation, boolean numbersShown) {
        Cell cell = cell(situation, numbersShown ? CheckMethod.NUMBER : CheckMethod.FOUR_ITEMS);
        return cell.usable() == Usable.YES
                ? new MethodChoice.By(cell.method())
                : new MethodChoice.NotAllowed(cell.reason());
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("the method matrix needs every cell once");
        }
    }

    /** 利用可否. */
    public enum Usable {
        /** ○ 利用可. */
        YES("○"),
        /** × 利用不可. */
        NO("×"),
        /** — 該当なし. */
        NOT_APPLICABLE("—");

        private final String sign;

        Usable(String sign) {
            this.sign = sign;
        }

        /** The sign in the manual's table. */
        public String sign() {
            return sign;
        }
    }

    /** 一つの欄: the sign and why. */
    public record Cell(Situation situation, CheckMethod method, Usable usable, String reason) {
        static Cell parse(String[] cells) {
            return new Cell(
                    Situation.valueOf(cells[0]), CheckMethod.valueOf(cells[1]), Usable.valueOf(cells[2]), cells[3]);
        }
    }
}
