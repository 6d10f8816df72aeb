package jp.madoguchi.local.repository;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Private keys, tokens of well-known issuers, and values assigned to what is called a password or a secret. */
final class Secrets implements LineRule {
    private static final String VALUE = "[A-Za-z0-9+/_=.~-]{12,}";
    private static final String CALLED = "(?i:password|passwd|secret|api[-_]?key|access[-_]?key|encryption[-_]?key)";
    private static final String[] SETTINGS = {
        ".properties", ".yaml", ".yml", ".json", ".xml", ".env", ".toml", ".sql", ".md", ".sh", "/up", "/run", ".config"
    };

    private static final List<Pattern> ANYWHERE = List.of(
            Pattern.compile("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----"),
            Pattern.compile("\\\\?\"d\\\\?\"\\s*:\\s*\\\\?\"[A-Za-z0-9_-]{40,}"),
            Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"),
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36,}|\\bgithub_pat_\\w{22,}|\\bglpat-[\\w-]{20,}"),
            Pattern.compile("\\bxox[abeprs]-[A-Za-z0-9-]{10,}|\\bAIza[\\w-]{35}\\b"),
            Pattern.compile("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}"),
            Pattern.compile("[a-z][a-z0-9+.-]*://[^/\\s:@\"'$<{]+:[^/\\s:@\"'$<{]+@"),
            Pattern.compile(CALLED + "[\\w.]*\\\\?[\"']?\\)?\\s*[:=,]\\s*\\\\?[\"'](" + VALUE + ")\\\\?[\"']"));

    private static final Pattern UNQUOTED = Pattern.compile(CALLED + "\\s*[:=>]\\s*(" + VALUE + ")\\s*(?:<|$)");

    @Override
    public String name() {
        return "secret";
    }

    @Override
    public Stream<String> found(SourceFile file, String line) {
        Stream<String> anywhere = ANYWHERE.stream().flatMap(pattern -> matches(pattern, line));
        return file.is(SETTINGS) ? Stream.concat(anywhere, matches(UNQUOTED, line)) : anywhere;
    }

    private static Stream<String> matches(Pattern pattern, String line) {
        return pattern.matcher(line).results().map(Secrets::secret);
    }

    private static String secret(MatchResult match) {
        return match.groupCount() == 0 ? match.group() : match.group(1);
    }
}
