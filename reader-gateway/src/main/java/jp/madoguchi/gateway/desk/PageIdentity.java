package jp.madoguchi.gateway.desk;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.web.PageAccount;

/** ページの利用者: who signed in on a page is known by account and institution, as a program is. */
@ApplicationScoped
class PageIdentity implements SecurityIdentityAugmentor {
    private final PageAccount account;

    PageIdentity(PageAccount account) {
        this.account = account;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(account.of(identity));
    }
}
