package wrong.household;

import org.springframework.stereotype.Service;

/** A service that does everything. */
@Service
public class GreedyService {

    public void one() {}

    public void two() {}

    public void three() {}

    public void four() {}

    public void five() {}

    public void six() {}

    public void seven() {}

    public void eight() {}

    public void nine() {}
}
