package org.jiandang.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The accounts. */
interface Accounts extends Repository<Account, String> {

    Account save(Account account);

    /** Writes what has changed so far: the end of a grant must stand before the next begins. */
    void flush();

    boolean existsByLogin(String login);

    boolean existsBySkeleton(String skeleton);

    long count();

    @Query("select a from Account a join fetch a.person left join fetch a.grants where a.login = :login")
    Optional<Account> find(String login);

    @Query("""
            select a from Account a join fetch a.person p
            where a.login > :after and (:text = '' or a.login like concat(:text, '%') or p.name like concat(:text, '%'))
            order by a.login""")
    List<Account> page(String text, String after, Limit limit);

    /** Whether the person holds, by any account, a role of another kind at the moment; the administrators exclude each other and all others. */
    @Query("""
            select count(g) > 0 from Grant g
            where g.person = :person and g.account.login <> :login
              and g.validFrom <= :now and (g.validTo is null or g.validTo > :now)
              and ((:administrator = true and g.role <> :role)
                   or (:administrator = false and g.role in (
                       org.jiandang.account.Role.SYSTEM_ADMIN, org.jiandang.account.Role.SECURITY_ADMIN, org.jiandang.account.Role.AUDIT_ADMIN)))""")
    boolean holdsAnotherKind(String person, String login, Role role, boolean administrator, Instant now);
}
