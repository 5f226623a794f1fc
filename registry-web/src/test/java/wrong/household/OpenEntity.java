package wrong.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity everybody can reach and change. */
@Entity
public class OpenEntity {

    @Id
    private long id;

    private String name = "";

    public void setName(String name) {
        this.name = name + id;
    }

    @Override
    public String toString() {
        return name;
    }
}
