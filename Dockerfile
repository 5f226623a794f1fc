# The registry as an image: built in one stage, run in another, by a user that is nobody in particular.
#   docker build -t registry .
FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY registry-core/pom.xml registry-core/
COPY registry-persistence/pom.xml registry-persistence/
COPY registry-web/pom.xml registry-web/
# Dependencies in a layer of their own: they change seldom.
RUN ./mvnw -B -q dependency:go-offline -DexcludeGroupIds=org.jiandang || true
COPY db db
COPY config config
COPY registry-core registry-core
COPY registry-persistence registry-persistence
COPY registry-web registry-web
# Tests run before an image is built, not in it.
RUN ./mvnw -B -q package -DskipTests \
    && java -Djarmode=tools -jar registry-web/target/registry-web-*.jar extract --layers --launcher --destination /layers

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /registry registry \
    && mkdir -p /registry/data /registry/keys && chown -R registry /registry
WORKDIR /registry
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER registry
VOLUME /registry/data
EXPOSE 8080
# No heap or core dumps: they would hold personal data. Secrets come as files (SPRING_CONFIG_IMPORT=configtree:/run/secrets/).
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash -XX:+ExitOnOutOfMemoryError"
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=5 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
CMD ["--demo=none"]
