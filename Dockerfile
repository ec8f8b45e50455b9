# Both homes in one container: the app for whoever runs it, and its static site under /site/.
#   docker build -t cambre . && docker run -p 8000:8000 -v cambre:/data cambre
# It prints a code, and asks each new device for it once. For another port: -e PORT=8001 -p 8001:8001.
# The site alone needs no container: copy it out (docker cp) and put it on any static server, behind https.

FROM python:3.14-slim AS built
RUN apt-get update && apt-get install -y --no-install-recommends make && rm -rf /var/lib/apt/lists/*
WORKDIR /cambre
COPY . .
RUN make wheel site

FROM python:3.14-slim
RUN useradd --create-home cambre && install -d -o cambre /data
WORKDIR /cambre
COPY requirements/run.txt .
COPY --from=built /cambre/dist/*.whl .
COPY --from=built /cambre/site site
RUN pip install --no-cache-dir --require-hashes -r run.txt && pip install --no-cache-dir --no-deps ./*.whl
USER cambre
ENV CAMBRE_HOME=/data
VOLUME /data
EXPOSE 8000
# a container is reached from outside itself, so it listens everywhere, and lets paired devices in only
CMD ["cambre", "serve", "--host", "0.0.0.0", "--pair", "--no-browser", "--site", "site"]
