package jp.madoguchi.gateway.desk;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.UnexpectedFailures;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 控えの失敗の写像: the desk is never left to believe that something was saved. */
@Singleton
class JournalMapper {
    private final UnexpectedFailures unexpected;

    JournalMapper(UnexpectedFailures unexpected) {
        this.unexpected = unexpected;
    }

    @ServerExceptionMapper
    Response unavailable(JournalUnavailable failure) {
        unexpected.report(failure);
        return Problem.response(DeskProblems.JOURNAL_UNAVAILABLE);
    }
}
