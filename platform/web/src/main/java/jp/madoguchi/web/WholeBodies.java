package jp.madoguchi.web;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * 本文は全部ある: what is validated is what a request brought, never an entity of which a part is loaded later. So nobody is
 * asked for every item whether it is there, which took a fifteenth of the time of a registry's line.
 */
@Singleton
class WholeBodies implements ValidatorFactoryCustomizer, TraversableResolver {
    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.traversableResolver(this);
        configuration.enableTraversableResolverResultCache(false);
    }

    @Override
    public boolean isReachable(
            @Nullable Object object, Path.Node node, Class<?> root, Path path, ElementType elementType) {
        return true;
    }

    @Override
    public boolean isCascadable(
            @Nullable Object object, Path.Node node, Class<?> root, Path path, ElementType elementType) {
        return true;
    }
}
