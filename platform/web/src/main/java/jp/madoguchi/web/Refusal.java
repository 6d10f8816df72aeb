package jp.madoguchi.web;

import java.util.List;

/** 受け付けられない要求: thrown only at the HTTP edge, where no outcome type can travel (filters, injected callers). */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemCode kind;
    private final transient List<Finding> findings;

    /** A refusal of this kind. */
    public Refusal(ProblemCode kind, Finding... findings) {
        super(kind.code());
        this.kind = kind;
        this.findings = List.of(findings);
    }

    ProblemCode kind() {
        return kind;
    }

    List<Finding> findings() {
        return findings;
    }
}
