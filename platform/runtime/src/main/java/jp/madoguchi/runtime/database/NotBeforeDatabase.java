package jp.madoguchi.runtime.database;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** 用意ができるまで: answers 503 to every request until the schema is there, instead of an error of the database. */
@Singleton
public class NotBeforeDatabase {
    private final Database database;

    NotBeforeDatabase(Database database) {
        this.database = database;
    }

    @ServerRequestFilter
    @Nullable
    Response refuse() {
        return database.ready() ? null : Problem.response(ProblemCode.UNAVAILABLE);
    }
}
