package jp.madoguchi.local.suite;

import java.util.List;
import java.util.stream.Stream;

/** プログラム: the suite's own programs, each a module that is packaged and run as a process of its own. */
public enum Program {
    /** 資格確認. */
    ELIGIBILITY("eligibility-service", 1, "eligibility"),
    /** 障害時の照会と事後確認. */
    OUTAGE("outage-service", 2, "outage"),
    /** 被保険者資格申立書. */
    DECLARATION("declaration-service", 3, "declaration"),
    /** レセプト. */
    CLAIM("claim-service", 4, "claim"),
    /** 窓口の端末: keeps its own store and has no database in the cluster. */
    GATEWAY("reader-gateway", 10, "");

    private final String module;
    private final int portOffset;
    private final String database;

    Program(String module, int portOffset, String database) {
        this.module = module;
        this.portOffset = portOffset;
        this.database = database;
    }

    /** The module, and the name of its log and process record. */
    public String module() {
        return module;
    }

    /** Its database; empty for the gateway. */
    public String database() {
        return database;
    }

    int portOffset() {
        return portOffset;
    }

    /** The programs in the cluster. */
    static List<Program> services() {
        return Stream.of(values()).filter(program -> program != GATEWAY).toList();
    }

    /** All of them, in the order in which they are listed to people. */
    static List<Program> all() {
        return List.of(values());
    }
}
