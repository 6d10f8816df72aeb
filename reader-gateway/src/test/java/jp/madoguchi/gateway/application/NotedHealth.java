package jp.madoguchi.gateway.application;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;

/** 依存先の調子の控え: what was heard of each dependency, in its order, while their breakers are in what a test says. */
public final class NotedHealth implements DependencyHealth {
    public final Map<Dependency, List<Boolean>> heard = new ConcurrentHashMap<>();
    /** What the breakers are taken to be in. */
    public final Map<Dependency, BreakerState> states = new ConcurrentHashMap<>();

    @Override
    public BreakerState state(Dependency dependency) {
        return states.getOrDefault(dependency, BreakerState.CLOSED);
    }

    @Override
    public void succeeded(Dependency dependency) {
        note(dependency, true);
    }

    @Override
    public void failed(Dependency dependency) {
        note(dependency, false);
    }

    private void note(Dependency dependency, boolean isUp) {
        heard.computeIfAbsent(dependency, key -> new CopyOnWriteArrayList<>()).add(isUp);
    }
}
