# Both homes in one container: the app for whoever runs it, and its static site under /site/.
# docker build -t cambre . && docker run --network host -v cambre:/data cambre
# The app answers its own machine only, so the container shares that machine's network. The site alone may be given to
# everybody: copy it out and put it on any static server (docker cp), behind https.

FROM python:3.14-slim AS built
RUN apt-get update && apt-get install -y --no-install-recommends make && rm -rf /var/lib/apt/lists/*
WORKDIR /cambre
COPY . .
RUN make wheel site

FROM python:3.14-slim
WORKDIR /cambre
COPY requirements/run.txt .
COPY --from=built /cambre/dist/*.whl .
COPY --from=built /cambre/site site
RUN pip install --no-cache-dir --require-hashes -r run.txt && pip install --no-cache-dir --no-deps ./*.whl
ENV CAMBRE_HOME=/data
VOLUME /data
EXPOSE 8000
CMD ["cambre", "serve", "--no-browser", "--site", "site"]
