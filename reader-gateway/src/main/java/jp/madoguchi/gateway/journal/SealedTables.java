package jp.madoguchi.gateway.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * 封をした表: every row of every table carries a seal, in a column of its own or in table {@code row_seal}. The file's own
 * triggers set it, whoever writes the row; they live in this connection only, so that what another program writes is
 * found. Two bodies are left out: an entry's, which the chain covers, and a picture's, which is large and shows by its
 * encryption when somebody looks at it.
 */
final class SealedTables {
    static final String JOURNAL = "journal";

    private static final String SEAL = "seal";
    private static final Set<String> OWN_BODIES = Set.of(JOURNAL, "picture");

    private final List<Table> tables;

    private SealedTables(List<Table> tables) {
        this.tables = tables;
    }

    static SealedTables of(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String name : column(
                connection,
                "select name from sqlite_master where type = 'table' and name <> 'row_seal'"
                        + " and name not like 'sqlite_%' order by name")) {
            tables.add(Table.of(connection, name));
        }
        return new SealedTables(tables);
    }

    List<Table> tables() {
        return tables;
    }

    /** From here on every change of this connection is sealed. */
    void watch(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : tables) {
                for (String trigger : table.triggers()) {
                    statement.execute(trigger);
                }
            }
        }
    }

    /** Seals what was written before there were seals. */
    void sealAll(Connection connection) throws SQLException {
        seal(connection, table -> true);
    }

    /** Seals the entries, whose rows have another form from now on. */
    void sealEntries(Connection connection) throws SQLException {
        seal(connection, table -> table.name().equals(JOURNAL));
    }

    private void seal(Connection connection, Predicate<Table> which) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : tables.stream().filter(which).toList()) {
                statement.execute(table.sealing());
            }
        }
    }

    /** The first table but the journal with a row that is not as it was sealed, or without one that was. */
    Optional<String> broken(Connection connection) throws SQLException {
        long beside = 0;
        for (Table table : tables) {
            if (!table.name().equals(JOURNAL) && number(connection, table.unsealed()) > 0) {
                return Optional.of(table.name());
            }
            beside += table.isSealedBeside() ? number(connection, "select count(*) from " + table.name()) : 0;
        }
        return number(connection, "select count(*) from row_seal") == beside
                ? Optional.empty()
                : Optional.of("row_seal");
    }

    private static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(column(connection, query).get(0));
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }

    /** 一つの表: its columns in order, those the seal covers, and whether it has a column for the seal. */
    record Table(String name, List<String> columns, List<String> covered, boolean isSealedBeside) {
        static Table of(Connection connection, String name) throws SQLException {
            String from = " from pragma_table_info('" + name + "')";
            List<String> columns = column(connection, "select name" + from);
            return new Table(
                    name,
                    columns,
                    column(connection, "select name" + from + " where name <> 'seal'" + without(name)),
                    !columns.contains(SEAL));
        }

        private static String without(String table) {
            return OWN_BODIES.contains(table) ? " and name <> 'body'" : "";
        }

        String key() {
            return columns.get(0);
        }

        private String seal(String row) {
            return "device_seal('" + name + "', " + row + String.join(", " + row, covered) + ")";
        }

        private String place(String row) {
            return "'" + name + "/' || " + row + key();
        }

        List<String> triggers() {
            String after = "create temp trigger seal_" + name;
            if (!isSealedBeside) {
                String sealed =
                        " begin update " + name + " set seal = " + seal("new.") + " where rowid = new.rowid; end";
                String on = " on main." + name;
                return List.of(
                        // Whoever brings a seal has saved the row being written twice.
                        after + "_added after insert" + on + " when new.seal is null" + sealed,
                        after + "_changed after update of " + String.join(", ", covered) + on + sealed);
            }
            String sealed = " on main." + name + " begin delete from row_seal where place = " + place("new.")
                    + "; insert into row_seal (place, seal) values (" + place("new.") + ", " + seal("new.") + "); end";
            return List.of(
                    after + "_added after insert" + sealed,
                    after + "_changed after update" + sealed,
                    after + "_gone after delete on main." + name + " begin delete from row_seal where place = "
                            + place("old.") + "; end");
        }

        String sealing() {
            return isSealedBeside
                    ? "insert or replace into row_seal (place, seal) select " + place("") + ", " + seal("") + " from "
                            + name
                    : "update " + name + " set seal = " + seal("");
        }

        String unsealed() {
            return isSealedBeside
                    ? "select count(*) from " + name + " t where not exists (select 1 from row_seal s where s.place = "
                            + place("t.") + " and s.seal = " + seal("t.") + ")"
                    : "select count(*) from " + name + " where seal is null or seal <> " + seal("");
        }
    }
}
