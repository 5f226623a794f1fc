package org.jiandang.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The persons of the staff. */
interface People extends Repository<Person, String> {

    Person save(Person person);

    void flush();

    Optional<Person> findByCode(String code);
}
