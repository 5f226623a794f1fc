package org.jiandang.procedure.desk;

import org.jiandang.procedure.CaseCourse;
import org.jiandang.procedure.CaseKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The courses by kind; asked for when needed, since a course itself uses features that move cases. */
@Component
class CaseCourses {

    private final ObjectProvider<CaseCourse> courses;

    CaseCourses(ObjectProvider<CaseCourse> courses) {
        this.courses = courses;
    }

    CaseCourse of(CaseKind kind) {
        return courses.stream()
                .filter(course -> course.procedure().kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no course for " + kind));
    }
}
