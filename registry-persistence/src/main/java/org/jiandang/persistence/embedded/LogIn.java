package org.jiandang.persistence.embedded;

/** A role's name and password at the embedded server. */
public record LogIn(String name, String password) {

    @Override
    public String toString() {
        return "LogIn[" + name + "]";
    }
}
