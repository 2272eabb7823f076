<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Revisit</name>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Teach a checkpoint</source>
        <translation>Afinar un checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>adapt,fine-tuning,few,labels,review,training,checkpoint,change,deep learning</source>
        <translation>adaptar,afinar,fine-tuning,adapt,pocos,etiquetas,revisión,entrenamiento,checkpoint,cambio,deep learning</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Teaches a change checkpoint with a few polygons that you have judged.</source>
        <translation>Afina un checkpoint de cambio con unos pocos polígonos que usted ha juzgado.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Teaches a change checkpoint with a few polygons of one scene that you have judged, in a few minutes. Take the change polygons of a run, give them a text field “status” and write accepted, rejected or unsure into it, and draw what was missed (status missed). Twenty polygons are a good number; the most uncertain ones teach most.

About each polygon a ring counts as unchanged. The rest of the scene is not known, but where the checkpoint found nothing it counts a little, as unchanged.

Each third of the judged ground is held out from a training of its own. The new checkpoint is the mean of these trainings, with a threshold that the polygons chose, and is written only where F1 on the ground held out is better. It suits this scene and others like it; elsewhere the old one may be better.</source>
        <translation>Afina en pocos minutos un checkpoint de cambio con unos pocos polígonos de una escena que usted ha juzgado. Tome los polígonos de cambio de una ejecución, deles un campo de texto «status», escriba en él accepted (correcto), rejected (falso) o unsure (dudoso) y dibuje lo que se pasó por alto (status missed). Veinte polígonos son un buen número; los más dudosos son los que más enseñan.

Alrededor de cada polígono, un anillo cuenta como sin cambio. El resto de la escena no se conoce, pero donde el checkpoint no encontró nada cuenta un poco, como sin cambio.

Cada tercio del terreno juzgado se reserva de un entrenamiento propio. El nuevo checkpoint es la media de estos entrenamientos, con un umbral elegido por los polígonos, y solo se escribe si F1 en el terreno reservado es mejor. Sirve para esta escena y otras parecidas; en otros lugares puede ser mejor el antiguo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>F1 on the ground held out, of the checkpoint as it was</source>
        <translation>F1 del checkpoint original en el terreno reservado</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>The same at a threshold from the polygons</source>
        <translation>Lo mismo con un umbral obtenido de los polígonos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>F1 on the ground held out, of the new checkpoint</source>
        <translation>F1 del nuevo checkpoint en el terreno reservado</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Threshold of the new checkpoint</source>
        <translation>Umbral del nuevo checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Steps of training; 0: a new threshold alone</source>
        <translation>Pasos de entrenamiento; 0: solo un umbral nuevo</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Polygons that were used</source>
        <translation>Polígonos que se usaron</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>1 where the new checkpoint was written, else 0</source>
        <translation>1 si se escribió el nuevo checkpoint, si no 0</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>F1 on the ground held out: {0:.3f} before, {1:.3f} after.</source>
        <translation>F1 en el terreno reservado: {0:.3f} antes, {1:.3f} después.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>{0} has none of the fields {1} that say what a polygon is.</source>
        <translation>{0} no tiene ninguno de los campos {1} que dicen qué es un polígono.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Name the field with FIELD.</source>
        <translation>Indique el campo con FIELD.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Choose another OUTPUT.</source>
        <translation>Elija otro OUTPUT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Check LABELS.</source>
        <translation>Compruebe LABELS.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>{0} is no polygon layer.</source>
        <translation>{0} no es una capa de polígonos.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>{0} exists already.</source>
        <translation>{0} ya existe.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>The parameters cannot be checked: {0}: {1}. Please report this.</source>
        <translation>No se pueden comprobar los parámetros: {0}: {1}. Por favor, comuníquelo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>{0} does not exist. Check {1}.</source>
        <translation>{0} no existe. Compruebe {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>{1} cannot be {0!r}.</source>
        <translation>{1} no puede ser {0!r}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>No checkpoint was chosen.</source>
        <translation>No se eligió ningún checkpoint.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>Set CHECKPOINT to a .safetensors file.</source>
        <translation>Ponga en CHECKPOINT un archivo .safetensors.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>Choose another CHECKPOINT.</source>
        <translation>Elija otro CHECKPOINT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} is made for {1}, wanted {2}.</source>
        <translation>{0} está hecho para {1}; se esperaba {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>{0} cannot be {1!r}.</source>
        <translation>{0} no puede ser {1!r}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>In the place of a table, a folder of rasters that are paired by their names, or by those of the folders in it.</source>
        <translation>En lugar de una tabla, una carpeta de rásteres emparejados por sus nombres o por los de sus subcarpetas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Or a folder of pairs</source>
        <translation>O una carpeta de pares</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Detect change at many places</source>
        <translation>Detectar el cambio en muchos lugares</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>change,batch,many,scenes,tiles,table,stac,dask,deep learning,attention,satellite</source>
        <translation>cambio,lote,muchos,escenas,teselas,tabla,stac,dask,deep learning,attention,satélite,batch</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Finds what changed at many places, each a row of a table with its two dates.</source>
        <translation>Encuentra lo que cambió en muchos lugares, cada uno una fila de una tabla con sus dos fechas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Runs Detect change on each row of a table, in several processes. PAIRS is a CSV file or a vector layer (GeoPackage) with the columns before and after, and name or any option of detect-change, such as threshold; or a STAC item collection (JSON). In its place FOLDER is a folder of rasters that are paired by their names: A/x.tif and B/x.tif, x_before.tif and x_after.tif, x_2019.tif and x_2021.tif.

The folder gets a GeoPackage with its receipt for each scene, scenes.csv, which says what became of each, and all-changes.gpkg with the polygons of all.

A scene that is refused does not stop the others: it is named in scenes.csv, and at the end. The same run again leaves out what is done, and goes on where it was interrupted.</source>
        <translation>Ejecuta «Detectar el cambio» en cada fila de una tabla, en varios procesos. PAIRS es un archivo CSV o una capa vectorial (GeoPackage) con las columnas before y after, y name o cualquier opción de detect-change, como threshold; o una colección de ítems STAC (JSON). En su lugar, FOLDER es una carpeta de rásteres emparejados por sus nombres: A/x.tif y B/x.tif, x_before.tif y x_after.tif, x_2019.tif y x_2021.tif.

La carpeta recibe por cada escena un GeoPackage con su recibo, scenes.csv, que dice qué fue de cada una, y all-changes.gpkg con los polígonos de todas.

Una escena rechazada no detiene a las demás: se nombra en scenes.csv y al final. La misma ejecución repetida omite lo que está hecho y sigue donde se interrumpió.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Number of scenes</source>
        <translation>Número de escenas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Scenes that an earlier run had done</source>
        <translation>Escenas que ya había hecho una ejecución anterior</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Number of polygons</source>
        <translation>Número de polígonos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Changed area (m²)</source>
        <translation>Superficie cambiada (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>{0}, {1} of them done before: {2}, {3} changed.</source>
        <translation>{0}, ya hechas antes: {1}; {2}, {3} cambiados.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>{0} scene</source>
        <translation>{0} escena</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>{0} scenes</source>
        <translation>{0} escenas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>The polygons of all scenes</source>
        <translation>Los polígonos de todas las escenas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>What became of each scene (CSV)</source>
        <translation>Qué fue de cada escena (CSV)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Set either PAIRS or FOLDER.</source>
        <translation>Indique PAIRS o FOLDER, no ambos.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <location filename="../../qgis_plugin/sources.py"/>
        <source>{0} does not exist.</source>
        <translation>{0} no existe.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <location filename="../../qgis_plugin/algorithms/score_job.py"/>
        <source>Check {0}.</source>
        <translation>Compruebe {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Points of Draw a sample of change, answered in the field `reference`: change, no change or unsure.</source>
        <translation>Puntos de «Extraer una muestra del cambio», respondidos en el campo `reference`: change, no change o unsure.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Area of change</source>
        <translation>Superficie del cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>change,area,estimate,confidence interval,accuracy,olofsson,stehman,sample</source>
        <translation>cambio,superficie,estimación,intervalo de confianza,exactitud,olofsson,stehman,muestra,area,accuracy</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Gives the area of change with its 95% interval, from a sample that was looked at.</source>
        <translation>Da la superficie del cambio con su intervalo del 95 %, a partir de una muestra examinada.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Gives the area of change with its 95% confidence interval, and user's, producer's and overall accuracy of the map, from a stratified random sample that somebody has looked at.

Summing up the polygons gives an area that is wrong by whatever the map is wrong. Here each stratum counts by its area and by what its points turned out to be (Olofsson et al. 2014, Good practices for estimating area and assessing accuracy of land change, Remote Sensing of Environment 148).

Points that are unsure, or that nobody has looked at, are left out, and so is all ground that was not observed: the estimate is of what both dates show.</source>
        <translation>Da la superficie del cambio con su intervalo de confianza del 95 %, y la exactitud del usuario, del productor y global del mapa, a partir de una muestra aleatoria estratificada que alguien ha examinado.

Sumar los polígonos da una superficie tan errónea como lo es el mapa. Aquí cada estrato cuenta por su superficie y por lo que resultaron ser sus puntos (Olofsson et al. 2014, Good practices for estimating area and assessing accuracy of land change, Remote Sensing of Environment 148).

Los puntos dudosos o que nadie ha examinado quedan fuera, y también todo el terreno no observado: la estimación es de lo que muestran ambas fechas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Area of change (m²)</source>
        <translation>Superficie del cambio (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Half the width of its 95% interval (m²)</source>
        <translation>Mitad del ancho de su intervalo del 95 % (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Area mapped as change (m²)</source>
        <translation>Superficie cartografiada como cambio (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Area that was not observed (m²)</source>
        <translation>Superficie no observada (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>User's accuracy of change</source>
        <translation>Exactitud del usuario del cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Half the width of its 95% interval</source>
        <translation>Mitad del ancho de su intervalo del 95 %</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Producer's accuracy of change</source>
        <translation>Exactitud del productor del cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Overall accuracy</source>
        <translation>Exactitud global</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Number of points that count</source>
        <translation>Número de puntos que cuentan</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Detect change</source>
        <translation>Detectar el cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>change,detection,difference,deep learning,siamese,attention,hanet,dasnet,satellite,before,after</source>
        <translation>cambio,detección,diferencia,deep learning,siamés,attention,hanet,dasnet,satélite,antes,después,change detection</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Finds what changed between two rasters of one place, as polygons with scores.</source>
        <translation>Encuentra lo que cambió entre dos rásteres de un lugar, como polígonos con puntuaciones.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Finds what changed between two rasters of one place, and gives it as polygons with scores.

The dates may differ in CRS, pixel size and extent: the second is warped onto the first while it is read, and what both cover is compared. Pixels that one of the dates does not show (nodata, outside) count as not observed, never as unchanged: the change map has 0 for no change, 1 for change and 255 for not observed.

The checkpoint decides what counts as change. Its card names the bands, the pixel sizes and the places that it was trained on; far from those, expect little of it.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Encuentra lo que cambió entre dos rásteres de un lugar y lo da como polígonos con puntuaciones.

Las fechas pueden diferir en SRC, tamaño de píxel y extensión: la segunda se reproyecta sobre la primera al leerla, y se compara lo que ambas cubren. Los píxeles que una de las fechas no muestra (sin datos, fuera) cuentan como no observados, nunca como sin cambio: el mapa de cambio tiene 0 para sin cambio, 1 para cambio y 255 para no observado.

El checkpoint decide qué cuenta como cambio. Su ficha indica las bandas, los tamaños de píxel y los lugares con los que se entrenó; lejos de ellos, espere poco de él.

Junto a cada salida hay un recibo (.receipt.json) con todo lo necesario para repetir la ejecución.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Share of the area that was observed (0 to 1)</source>
        <translation>Parte observada de la superficie (0 a 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Choose another raster for one of them, or other bands ({bands_before}, {bands_after}).</source>
        <translation>Elija otro ráster para uno de ellos, u otras bandas ({bands_before}, {bands_after}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>{0}, {1} changed; {2:.1%} of the area was observed on both dates.</source>
        <translation>{0}, {1} cambiados; se observó el {2:.1%} de la superficie en ambas fechas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>Find objects</source>
        <translation>Encontrar objetos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>objects,object,detection,detect,boxes,vehicles,cars,small,tracking,deep learning,attention,yolox</source>
        <translation>objetos,objeto,detección,cajas,vehículos,coches,pequeños,seguimiento,deep learning,attention,yolox,objects</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Finds objects in a raster, or in a series of one place, as boxes with class, score and size.</source>
        <translation>Encuentra objetos en un ráster o en una serie de un lugar, como cajas con clase, puntuación y tamaño.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Finds objects in a raster and draws a box around each, with its class, its score and its size on the ground.

Several rasters of one place, in the order of time, are searched one by one; boxes of one class that overlap from date to date get one track_id. All are read on the pixels of the first.

The checkpoint decides what is found. Objects have to be as many pixels long as those that it was trained on: its card names the pixel sizes. Where the raster is much finer, set RESOLUTION.

Boxes do not depend on how the raster is cut into tiles, as long as the overlap is larger than an object. Where nothing was observed (nodata, outside), nothing is found.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Encuentra objetos en un ráster y dibuja una caja alrededor de cada uno, con su clase, su puntuación y su tamaño en el terreno.

Varios rásteres de un lugar, en orden temporal, se recorren uno a uno; las cajas de una clase que se solapan de una fecha a otra reciben un mismo track_id. Todos se leen en los píxeles del primero.

El checkpoint decide qué se encuentra. Los objetos deben medir tantos píxeles como aquellos con los que se entrenó: su ficha indica los tamaños de píxel. Si el ráster es mucho más fino, fije RESOLUTION.

Las cajas no dependen de cómo se corta el ráster en teselas, mientras el solape sea mayor que un objeto. Donde no se observó nada (sin datos, fuera), no se encuentra nada.

Junto a cada salida hay un recibo (.receipt.json) con todo lo necesario para repetir la ejecución.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Number of boxes</source>
        <translation>Número de cajas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Number of objects over all dates; 0 for one raster</source>
        <translation>Número de objetos en todas las fechas; 0 con un solo ráster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>{0} around {1}, followed from date to date; {2:.1%} of the area was observed.</source>
        <translation>{0} alrededor de {1}, seguidos de fecha en fecha; se observó el {2:.1%} de la superficie.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>{0} object</source>
        <translation>{0} objeto</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>{0} objects</source>
        <translation>{0} objetos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>{0}; {1:.1%} of the area was observed.</source>
        <translation>{0}; se observó el {1:.1%} de la superficie.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>The checkpoint knows no class {0}.</source>
        <translation>El checkpoint no conoce ninguna clase {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Choose CLASSES from: {0}.</source>
        <translation>Elija CLASSES entre: {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Detect change through a series</source>
        <translation>Detectar el cambio en una serie</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>change,series,time series,dates,first seen,deep learning,siamese,attention,satellite,monitoring</source>
        <translation>cambio,serie,serie temporal,fechas,visto primero,deep learning,siamés,attention,satélite,seguimiento,time series</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Finds what changed through three dates or more of one place, and since when.</source>
        <translation>Encuentra lo que cambió a lo largo de tres o más fechas de un lugar, y desde cuándo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Compares each date of a series with the one before it and with the earliest, and gives what changed as polygons of one layer.

first_seen is the date from which on the ground is no longer as at the earliest date: from there to the end of the series every date that shows it shows it changed. It is empty where the change went away again. unchanged_until is the last date before that shows the ground as it was; confirmed counts the later dates that show the change still.

What a date does not show (nodata, outside, behind clouds that are masked) counts as not observed, never as unchanged: what changed meanwhile is found at the next date that shows it.

The days are read from the images' metadata or names; DATES says what they do not. Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Compara cada fecha de una serie con la anterior y con la primera, y da lo que cambió como polígonos de una sola capa.

first_seen es la fecha desde la que el suelo ya no está como en la primera: desde ahí hasta el final de la serie, cada fecha que lo muestra lo muestra cambiado. Está vacío si el cambio desapareció. unchanged_until es la última fecha anterior que muestra el suelo como estaba; confirmed cuenta las fechas posteriores que aún muestran el cambio.

Lo que una fecha no muestra (sin datos, fuera, tras nubes enmascaradas) cuenta como no observado, nunca como sin cambio: lo que cambió entretanto se encuentra en la siguiente fecha que lo muestra.

Los días se leen de los metadatos o los nombres de las imágenes; DATES dice lo que estos no dicen. Junto a cada salida hay un recibo (.receipt.json) con todo lo necesario para repetir la ejecución.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Changed area, what changed twice counted twice (m²)</source>
        <translation>Superficie cambiada, contando dos veces lo que cambió dos veces (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Share of the area that two dates or more observed (0 to 1)</source>
        <translation>Parte de la superficie observada en dos o más fechas (0 a 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>{0}, {1} changed; {2:.1%} of the area was observed on two dates or more.</source>
        <translation>{0}, {1} cambiados; se observó el {2:.1%} de la superficie en dos o más fechas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Evaluate model</source>
        <translation>Evaluar un modelo</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>evaluation,accuracy,validation,precision,recall,f1,iou,ap,checkpoint,deep learning,change,objects</source>
        <translation>evaluación,exactitud,validación,precisión,exhaustividad,recall,f1,iou,ap,checkpoint,deep learning,cambio,objetos,evaluation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Measures a checkpoint on images whose changes, objects or clear ground are known.</source>
        <translation>Mide un checkpoint con imágenes cuyos cambios, objetos o suelo despejado se conocen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Measures a checkpoint on pairs of images whose changes are known: precision, recall, F1 and IoU of the changed class, over all pixels of the dataset, at the threshold on the checkpoint's card.

The number is honest only where the checkpoint has not seen the dataset. Images that it was trained on, or that chose its threshold, flatter it: the report says so where the card tells.

The data are layers of the project, or a dataset. Of layers give those that the checkpoint's task needs: both dates and their labels, a raster and its objects, or a clear image and its radar, with the area in which all is labelled. Take another place than the one that was trained on.

A dataset is a folder with A, B and label, or with train, val and test of those, or a list of files (.csv). The folder of Train model stands for the data of that training.

A checkpoint that finds objects is measured on images with boxes (COCO JSON, YOLO text, a table of boxes), and one that removes clouds on chips whose clear ground is known. One that segments one date is measured on images with masks of classes: IOU, F1, PRECISION and RECALL are means over them.</source>
        <translation>Mide un checkpoint con pares de imágenes cuyos cambios se conocen: precisión, exhaustividad, F1 e IoU de la clase cambiada, sobre todos los píxeles del conjunto de datos, con el umbral de la ficha del checkpoint.

La cifra solo es honesta si el checkpoint no ha visto el conjunto de datos. Las imágenes con las que se entrenó, o con las que se eligió su umbral, lo favorecen: el informe lo dice cuando la ficha lo revela.

Los datos son capas del proyecto o un conjunto de datos. De capas, dé las que necesita la tarea del checkpoint: ambas fechas y sus etiquetas, un ráster y sus objetos, o una imagen despejada y su radar, con la zona en la que todo está etiquetado. Tome un lugar distinto del entrenado.

Un conjunto de datos es una carpeta con A, B y label, o con train, val y test de ellas, o una lista de archivos (.csv). La carpeta de «Entrenar un modelo» vale por los datos de ese entrenamiento.

Un checkpoint que encuentra objetos se mide con imágenes con cajas (COCO JSON, texto YOLO, tabla de cajas), y uno que quita nubes, con recortes cuyo suelo despejado se conoce. Uno que segmenta una fecha se mide con imágenes con máscaras de clases: IOU, F1, PRECISION y RECALL son medias sobre ellas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 of the changed class, at the checkpoint's threshold</source>
        <translation>F1 de la clase cambiada, con el umbral del checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Precision: share of the found change that is change</source>
        <translation>Precisión: parte del cambio encontrado que es cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Recall: share of the change that was found</source>
        <translation>Exhaustividad: parte del cambio que se encontró</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Intersection over union of the changed class</source>
        <translation>Intersección sobre unión de la clase cambiada</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 of whole changes, counted as objects</source>
        <translation>F1 de cambios enteros, contados como objetos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 of their outlines</source>
        <translation>F1 de sus contornos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>The checkpoint's threshold</source>
        <translation>Umbral del checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 at the best threshold for this very dataset, which only the truth tells</source>
        <translation>F1 con el mejor umbral para este mismo conjunto de datos, que solo la verdad revela</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of objects: average precision at an overlap of 0.5</source>
        <translation>De objetos: precisión media con un solape de 0,5</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of objects: average precision over overlaps from 0.5 to 0.95</source>
        <translation>De objetos: precisión media con solapes de 0,5 a 0,95</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of clouds: peak signal to noise ratio under cloud (dB)</source>
        <translation>De nubes: relación señal-ruido de pico bajo las nubes (dB)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of clouds: structural similarity under cloud</source>
        <translation>De nubes: similitud estructural bajo las nubes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Give them all, or a dataset.</source>
        <translation>Dé todos, o un conjunto de datos.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>All measures (JSON)</source>
        <translation>Todas las medidas (JSON)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Report of the evaluation</source>
        <translation>Informe de la evaluación</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>There are both layers and a dataset.</source>
        <translation>Se han dado tanto capas como un conjunto de datos.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Check DATASET.</source>
        <translation>Compruebe DATASET.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Leave out one of them.</source>
        <translation>Omita uno de los dos.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/feedback.py"/>
        <location filename="../../qgis_plugin/dock/runner.py"/>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/feedback.py"/>
        <source>Engine {0} on {1}</source>
        <translation>Motor {0} en {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/feedback.py"/>
        <source>its default device</source>
        <translation>su dispositivo predeterminado</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Inspect pair</source>
        <translation>Examinar un par</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>change,pair,check,inspect,compare,shift,registration,overlap,crs,pixel size,before,after</source>
        <translation>cambio,par,comprobar,examinar,comparar,desplazamiento,registro,solape,src,tamaño de píxel,antes,después,pair,check</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Says whether two rasters of one place can be compared, and what would be done.</source>
        <translation>Dice si dos rásteres de un lugar se pueden comparar, y qué se haría.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Says in a second or two whether two rasters of one place can be compared by “Detect change”, and what it would do about their differences: CRS, overlap, pixel sizes, bands, what was observed, how far one is shifted against the other, and how much they differ in brightness.

With a checkpoint, the pair is held against its card, too: pixel sizes and the range of values that the network was trained on.

Nothing is written. What cannot be compared at all is refused with the reason, as “Detect change” would refuse it.</source>
        <translation>Dice en uno o dos segundos si «Detectar el cambio» puede comparar dos rásteres de un lugar, y qué haría con sus diferencias: SRC, solape, tamaños de píxel, bandas, lo observado, cuánto está desplazado uno respecto al otro y cuánto difieren en brillo.

Con un checkpoint, el par se contrasta también con su ficha: tamaños de píxel y rango de valores con los que se entrenó la red.

No se escribe nada. Lo que no se puede comparar se rechaza con el motivo, como lo rechazaría «Detectar el cambio».</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>How far the dates are shifted against each other (pixels); empty where it cannot be told</source>
        <translation>Cuánto están desplazadas las fechas entre sí (píxeles); vacío si no se puede saber</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Share of the common ground that was observed before (0 to 1)</source>
        <translation>Parte del terreno común que se observó antes (0 a 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>The same after</source>
        <translation>Lo mismo después</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Number of things to look at</source>
        <translation>Número de cosas que mirar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>All that was found (JSON)</source>
        <translation>Todo lo encontrado (JSON)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Save the part in question as a file first.</source>
        <translation>Guarde primero como archivo la parte en cuestión.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} is no local file and has no end.</source>
        <translation>{0} no es un archivo local y no tiene fin.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>In the order xmin,xmax,ymin,ymax.</source>
        <translation>En el orden xmin,xmax,ymin,ymax.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>Checkpoints (*.safetensors)</source>
        <translation>Checkpoints (*.safetensors)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>Recipes (*.toml)</source>
        <translation>Recetas (*.toml)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>Left open: {0}.</source>
        <translation>Si se deja vacío: {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/raster_job.py"/>
        <source>The styles could not be saved beside the outputs: {0}</source>
        <translation>No se pudieron guardar los estilos junto a las salidas: {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>Redraw change</source>
        <translation>Redibujar el cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>change,threshold,score,polygons,minimum area,redraw</source>
        <translation>cambio,umbral,puntuación,polígonos,superficie mínima,redibujar,threshold,redraw</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>Draws the change polygons of a run at another threshold, from its scores.</source>
        <translation>Dibuja los polígonos de cambio de una ejecución con otro umbral, a partir de sus puntuaciones.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>Draws the change polygons of a run at another threshold or smallest area. The scores that Detect change has kept are enough: no network runs, so that it takes seconds, and the polygons are those that a run at this threshold gives.

What is left open is as it was in the run. The receipt of the run (.receipt.json) has to lie beside the scores: it says what the polygons say of the dates and the checkpoint.

Polygons that were edited or reviewed since are kept: the new ones go to a file of another name.</source>
        <translation>Dibuja los polígonos de cambio de una ejecución con otro umbral u otra superficie mínima. Bastan las puntuaciones que conservó «Detectar el cambio»: no se ejecuta ninguna red, por lo que tarda segundos, y los polígonos son los que da una ejecución con este umbral.

Lo que se deja vacío queda como en la ejecución. El recibo de la ejecución (.receipt.json) debe estar junto a las puntuaciones: dice lo que los polígonos indican de las fechas y del checkpoint.

Los polígonos editados o revisados desde entonces se conservan: los nuevos van a un archivo con otro nombre.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>{0}, {1} changed.</source>
        <translation>{0}, {1} cambiados.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Every pixel counts as cloud: for an image under haze or in one great shadow, where thresholds find nothing.</source>
        <translation>Cada píxel cuenta como nube: para una imagen bajo calima o en una sola gran sombra, donde los umbrales no encuentran nada.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Reconstruct everything</source>
        <translation>Reconstruir todo</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Remove clouds</source>
        <translation>Quitar nubes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Clouds</source>
        <translation>Nubes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>cloud,clouds,shadow,removal,sar,radar,sentinel,optical,gap,fill,reconstruct,deep learning,attention</source>
        <translation>nube,nubes,sombra,quitar,sar,radar,sentinel,óptico,hueco,rellenar,reconstruir,deep learning,attention,cloud removal</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Reconstructs what clouds hide in an optical image from a radar image, and says which pixels those are.</source>
        <translation>Reconstruye lo que las nubes ocultan en una imagen óptica a partir de una imagen radar, y dice qué píxeles son.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Reconstructs what clouds and their shadows hide in an optical image, from a radar image of about the same day.

Clear pixels stay as they are, bit for bit, with all bands, type, nodata and metadata of the image. The radar image may have another CRS, pixel size and extent; it is warped onto the optical image while it is read.

A reconstruction is a guess. The provenance raster says of every pixel whether it was observed (0), reconstructed (1) or not observed (255), and “Detect change” counts reconstructed pixels as not observed unless told otherwise.

Without a cloud mask, clouds and shadows are found by ukis-csmask where it is installed, else by thresholds on Sentinel-2 reflectance, which take snow and bright roofs for cloud and miss haze: look at the provenance.

“Learn from the scene” lets a network learn from the clear ground of this image, under drawn clouds, with its own radar. It is used where it beats the checkpoint on clear ground that was held out. What it learned lies beside the output (…_adapted.safetensors), and later runs on the same images use it.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Reconstruye lo que las nubes y sus sombras ocultan en una imagen óptica, a partir de una imagen radar de aproximadamente el mismo día.

Los píxeles despejados quedan como están, bit a bit, con todas las bandas, el tipo, el valor sin datos y los metadatos de la imagen. La imagen radar puede tener otro SRC, tamaño de píxel y extensión; se reproyecta sobre la imagen óptica al leerla.

Una reconstrucción es una suposición. El ráster de procedencia dice de cada píxel si se observó (0), se reconstruyó (1) o no se observó (255), y «Detectar el cambio» cuenta los píxeles reconstruidos como no observados salvo que se indique otra cosa.

Sin máscara de nubes, las nubes y sombras las encuentra ukis-csmask si está instalado; si no, umbrales sobre la reflectancia de Sentinel-2, que toman la nieve y los tejados claros por nubes y no ven la calima: mire la procedencia.

«Aprender de la escena» deja que una red aprenda del suelo despejado de esta imagen, bajo nubes dibujadas, con su propio radar. Se usa donde supera al checkpoint en suelo despejado reservado. Lo aprendido queda junto a la salida (…_adapted.safetensors), y las ejecuciones posteriores con las mismas imágenes lo usan.

Junto a cada salida hay un recibo (.receipt.json) con todo lo necesario para repetir la ejecución.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Share of cloud and shadow (0 to 1)</source>
        <translation>Parte de nubes y sombras (0 a 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Share that was reconstructed (0 to 1)</source>
        <translation>Parte reconstruida (0 a 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Share that was observed and kept (0 to 1)</source>
        <translation>Parte observada y conservada (0 a 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>What the scene taught, on held-out clear ground (dB); 0 without</source>
        <translation>Lo que enseñó la escena, en suelo despejado reservado (dB); 0 sin ello</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>{0:.1%} of the image was cloud or shadow; {1:.1%} was reconstructed, {2:.1%} stayed as it was.</source>
        <translation>El {0:.1%} de la imagen era nube o sombra; se reconstruyó el {1:.1%} y el {2:.1%} quedó como estaba.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>What the scene taught is {0:.1f} dB better than the checkpoint on held-out clear ground.</source>
        <translation>Lo que enseñó la escena es {0:.1f} dB mejor que el checkpoint en suelo despejado reservado.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>The change polygons. Those that a review has rejected are left out.</source>
        <translation>Los polígonos de cambio. Los que una revisión ha rechazado quedan fuera.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Change polygons</source>
        <translation>Polígonos de cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Points of Draw a sample of change, answered in the field `reference`; they give the area its interval.</source>
        <translation>Puntos de «Extraer una muestra del cambio», respondidos en el campo `reference`; dan a la superficie su intervalo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>no interval</source>
        <translation>sin intervalo</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>The largest changes, of which both dates are shown.</source>
        <translation>Los mayores cambios, de los que se muestran ambas fechas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Changes with pictures</source>
        <translation>Cambios con imágenes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Report of change</source>
        <translation>Informe de cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>change,report,html,pdf,print,map,area,receipt</source>
        <translation>cambio,informe,html,pdf,imprimir,mapa,superficie,recibo,report</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Writes a report on change polygons, as HTML and PDF: maps, areas, largest changes.</source>
        <translation>Escribe un informe sobre polígonos de cambio, en HTML y PDF: mapas, superficies, mayores cambios.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Writes one HTML file with everything in it: both dates as maps, the area of change with its interval where a sample was looked at, what a review has said, sizes, the largest changes on both dates, how the dates stand beside each other, what the checkpoint knows, and the receipt of the run.

It needs no network and no other file. PDF has the same on pages of A4. The pictures show the dates as the project shows them, where it does.</source>
        <translation>Escribe un archivo HTML con todo dentro: ambas fechas como mapas, la superficie del cambio con su intervalo si se examinó una muestra, lo que ha dicho una revisión, tamaños, los mayores cambios en ambas fechas, cómo se comparan las fechas, lo que conoce el checkpoint y el recibo de la ejecución.

No necesita red ni ningún otro archivo. El PDF tiene lo mismo en páginas A4. Las imágenes muestran las fechas como las muestra el proyecto, si lo hace.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>HTML file of the report; one that is there is replaced.</source>
        <translation>Archivo HTML del informe; el que haya se reemplaza.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Report as PDF</source>
        <translation>Informe en PDF</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>The same on pages of A4; one that is there is replaced.</source>
        <translation>Lo mismo en páginas A4; el que haya se reemplaza.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>CHANGES has to be a layer of change polygons, with the fields {0}.</source>
        <translation>CHANGES debe ser una capa de polígonos de cambio, con los campos {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>{0} is {1}, wanted a name that ends in {2}.</source>
        <translation>{0} es {1}; se esperaba un nombre terminado en {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} no se puede escribir: {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Draw a sample of change</source>
        <translation>Extraer una muestra del cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>change,sample,stratified,random,accuracy,area estimation,olofsson,validation</source>
        <translation>cambio,muestra,estratificada,aleatoria,exactitud,estimación de superficie,olofsson,validación,sample</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Draws points at random from change, near the threshold and no change, to be judged.</source>
        <translation>Extrae puntos al azar de cambio, cerca del umbral y sin cambio, para juzgarlos.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Draws points at random from three strata: the change polygons, what came near the threshold, and the rest of what was observed. Somebody then looks at each point on both dates and says in the field reference whether it is change; Area of change gives the area with its interval from that.

Polygons that a review has rejected count as no change, and points in them are answered already; so are points in polygons that a review has drawn as missed. Points in accepted polygons are not: a polygon may be right and its outline too wide.

The points come in an order that mixes the strata: any first part of them is such a sample, too.</source>
        <translation>Extrae puntos al azar de tres estratos: los polígonos de cambio, lo que quedó cerca del umbral y el resto de lo observado. Después alguien mira cada punto en ambas fechas y dice en el campo reference si es cambio; «Superficie del cambio» da con ello la superficie y su intervalo.

Los polígonos que una revisión ha rechazado cuentan como sin cambio, y los puntos en ellos ya están respondidos; también los puntos en polígonos que una revisión dibujó como pasados por alto. Los puntos en polígonos aceptados no lo están: un polígono puede ser correcto y su contorno demasiado amplio.

Los puntos vienen en un orden que mezcla los estratos: cualquier primera parte de ellos también es una muestra así.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Number of points</source>
        <translation>Número de puntos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Area that was observed (m²)</source>
        <translation>Superficie observada (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>{0} points on {1}; {2} were not observed and stay outside.</source>
        <translation>{0} puntos en {1}; {2} no se observaron y quedan fuera.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>the data that are named below</source>
        <translation>los datos que se indican abajo</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Polygons within which all changes or objects are labelled, or the ground is clear; nothing is learnt or counted outside.</source>
        <translation>Polígonos dentro de los cuales están etiquetados todos los cambios u objetos, o el suelo está despejado; fuera no se aprende ni se cuenta nada.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>the whole scene</source>
        <translation>toda la escena</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>256, of objects 640</source>
        <translation>256; de objetos, 640</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Raster of where the clear image is not clear all the same: 0 clear, 1 cloud, 2 shadow, 255 unknown, or Sentinel-2's scene classification (SCL).</source>
        <translation>Ráster que dice dónde la imagen despejada no lo está: 0 despejado, 1 nube, 2 sombra, 255 desconocido, o la clasificación de escena de Sentinel-2 (SCL).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>thresholds on reflectance, which take snow and bright roofs for cloud</source>
        <translation>umbrales sobre la reflectancia, que toman la nieve y los tejados claros por nubes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Pixel size in the units of the raster's CRS, of two dates that of Before.</source>
        <translation>Tamaño de píxel en las unidades del SRC del ráster; de dos fechas, el de Antes.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>the raster's own</source>
        <translation>el del ráster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Layers as data have to be {0}; not given: {1}.</source>
        <translation>Como datos hacen falta las capas {0}; sin indicar: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Leave it out, or choose another task.</source>
        <translation>Omítala o elija otra tarea.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>{0} is of the task {1}, and the task is {2}.</source>
        <translation>{0} es de la tarea {1}, y la tarea es {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>{0} is no layer that can be read.</source>
        <translation>{0} no es una capa que pueda leerse.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/score_job.py"/>
        <source>{0!r} is no file on this machine.</source>
        <translation>{0!r} no es un archivo de este equipo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Segment one date</source>
        <translation>Segmentar una fecha</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>segmentation,classes,classification,land cover,buildings,roofs,deep learning,attention,danet</source>
        <translation>segmentación,clases,clasificación,cobertura del suelo,edificios,tejados,deep learning,attention,danet,segmentation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Says which class each pixel of a raster is of, as polygons and as a map.</source>
        <translation>Dice de qué clase es cada píxel de un ráster, como polígonos y como mapa.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Says of each pixel of a raster which class it is of, such as building, and draws the classes as polygons with their scores.

Pixels that show nothing (nodata, outside) count as not observed, never as a class: the class map has the classes' numbers in the order of the checkpoint's card, and 255 for not observed.

The checkpoint decides which classes there are. Its card names the bands, the pixel sizes and the places that it was trained on; far from those, expect little of it. A class called other or background is drawn only where CLASSES names it.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Dice de cada píxel de un ráster de qué clase es, por ejemplo edificio, y dibuja las clases como polígonos con sus puntuaciones.

Los píxeles que no muestran nada (sin datos, fuera) cuentan como no observados, nunca como una clase: el mapa de clases tiene los números de las clases en el orden de la ficha del checkpoint, y 255 para no observado.

El checkpoint decide qué clases hay. Su ficha indica las bandas, los tamaños de píxel y los lugares con los que se entrenó; lejos de ellos, espere poco de él. Una clase llamada other o background solo se dibuja si CLASSES la nombra.

Junto a cada salida hay un recibo (.receipt.json) con todo lo necesario para repetir la ejecución.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>Choose another raster for one of them.</source>
        <translation>Elija otro ráster para uno de ellos.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>{0} is of {1} and {2} of {3}, which is earlier: the dates look exchanged.</source>
        <translation>{0} es del {1} y {2} del {3}, que es anterior: las fechas parecen intercambiadas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>{0} is in a format that QGIS reads and the engine does not.</source>
        <translation>{0} está en un formato que QGIS lee y el motor no.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>Exporting {0}</source>
        <translation>Exportando {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>{0} and {1} are the same raster, {2}.</source>
        <translation>{0} y {1} son el mismo ráster, {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Train model</source>
        <translation>Entrenar un modelo</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>training,learning,deep learning,labels,checkpoint,recipe,change,detection,siamese,attention</source>
        <translation>entrenamiento,aprendizaje,deep learning,etiquetas,checkpoint,receta,cambio,detección,siamés,attention,train</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Trains a network on changes or objects that you have labelled, on clear ground, or on the data of a recipe.</source>
        <translation>Entrena una red con cambios u objetos que usted ha etiquetado, con suelo despejado o con los datos de una receta.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Trains a network to find change or objects or to remove clouds, either from layers of the project or from the folders that a recipe names.

Change: give both dates and the labels, a polygon layer of changes that you have drawn, or a raster of 0 (unchanged), 1 (changed) and 255 (unknown).

Objects: give a raster and a layer of its objects, boxes, outlines or points, with a field of the class where there are several. Of points say how large an object is.

Clouds: give a Sentinel-2 image that is mostly clear, with the product's own bands, and a radar image of about the same day. Clouds are drawn on the clear ground; where the image is clouded itself, nothing is learnt.

Label everything within an area and give that area as “Observed area”: outside of it nothing is learnt, while inside what is not labelled counts as unchanged, or as no object. The scene is cut into chips once; blocks of it are kept apart to choose the best checkpoint and its threshold.

A checkpoint to go on from saves much labelling; the dialog suggests one that fits bands and pixel size. A detector may be taught other classes than those that it knows.

The log shows the loss and the time left. Cancel saves the training's state: run again with the same output folder and “Go on” to continue.

The best checkpoint (best.safetensors) is on the dock's list from then on. Its measures are of the same few chips that chose it, so expect less elsewhere.</source>
        <translation>Entrena una red para encontrar cambios u objetos o para quitar nubes, con capas del proyecto o con las carpetas que nombra una receta.

Cambio: dé ambas fechas y las etiquetas, una capa de polígonos de cambios que usted ha dibujado o un ráster de 0 (sin cambio), 1 (cambiado) y 255 (desconocido).

Objetos: dé un ráster y una capa de sus objetos, cajas, contornos o puntos, con un campo de la clase si hay varias. De los puntos, diga qué tamaño tiene un objeto.

Nubes: dé una imagen de Sentinel-2 casi toda despejada, con las bandas propias del producto, y una imagen radar de aproximadamente el mismo día. Se dibujan nubes sobre el suelo despejado; donde la propia imagen está nublada no se aprende nada.

Etiquete todo dentro de una zona y dé esa zona como «Zona observada»: fuera de ella no se aprende nada, mientras que dentro lo no etiquetado cuenta como sin cambio o como ningún objeto. La escena se corta una vez en recortes; se apartan bloques de ella para elegir el mejor checkpoint y su umbral.

Un checkpoint del que partir ahorra mucho etiquetado; el diálogo sugiere uno que encaja con las bandas y el tamaño de píxel. A un detector se le pueden enseñar clases distintas de las que conoce.

El registro muestra la pérdida y el tiempo restante. Cancelar guarda el estado del entrenamiento: ejecútelo de nuevo con la misma carpeta de salida y «Continuar» para seguir.

El mejor checkpoint (best.safetensors) está desde entonces en la lista del panel. Sus medidas son de los mismos pocos recortes que lo eligieron, así que espere menos en otros lugares.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>F1 of the changed class on the validation data</source>
        <translation>F1 de la clase cambiada en los datos de validación</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Precision on the validation data</source>
        <translation>Precisión en los datos de validación</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Recall on the validation data</source>
        <translation>Exhaustividad en los datos de validación</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Intersection over union on the validation data</source>
        <translation>Intersección sobre unión en los datos de validación</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Of objects: average precision at an overlap of 0.5 on the validation data</source>
        <translation>De objetos: precisión media con un solape de 0,5 en los datos de validación</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Of clouds: peak signal to noise ratio under cloud on the validation data (dB)</source>
        <translation>De nubes: relación señal-ruido de pico bajo las nubes en los datos de validación (dB)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Threshold of the checkpoint, chosen on the validation data</source>
        <translation>Umbral del checkpoint, elegido con los datos de validación</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>What the network is to learn from layers: `change` between two dates, `objects` of one raster, or to see through `clouds` with radar. It says which fields matter. A recipe with data of its own says itself what it teaches.</source>
        <translation>Lo que la red debe aprender de las capas: `change`, el cambio entre dos fechas; `objects`, los objetos de un ráster; o ver a través de las nubes con radar (`clouds`). De ello depende qué campos cuentan. Una receta con datos propios dice ella misma lo que enseña.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>What the network shall learn</source>
        <translation>Lo que la red debe aprender</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Batches to train on. A few hundred show whether the labels work.</source>
        <translation>Lotes con los que entrenar. Unos cientos muestran si las etiquetas sirven.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>as many as the recipe says</source>
        <translation>tantos como diga la receta</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>The name that the checkpoint has in lists.</source>
        <translation>El nombre que tiene el checkpoint en las listas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Name of the checkpoint</source>
        <translation>Nombre del checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>the recipe's</source>
        <translation>el de la receta</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>`auto`: as the recipe says, which is a CUDA device where there is one, else the CPU.</source>
        <translation>`auto`: como diga la receta, es decir, un dispositivo CUDA si lo hay; si no, la CPU.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>that for layers of the task, a small network for a laptop</source>
        <translation>la de las capas de la tarea, una red pequeña para un portátil</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Give them all, or none to train on the recipe's data.</source>
        <translation>Dé todos, o ninguno para entrenar con los datos de la receta.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0}: {1} on the validation data, which chose it; expect less elsewhere.</source>
        <translation>{0}: {1} en los datos de validación, que lo eligieron; espere menos en otros lugares.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Choose its folder, or switch RESUME off.</source>
        <translation>Elija su carpeta o desactive RESUME.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Switch RESUME on to go on with it, or choose another OUTPUT.</source>
        <translation>Active RESUME para continuarlo, o elija otro OUTPUT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Training was cancelled before its first step was saved.</source>
        <translation>El entrenamiento se canceló antes de guardar su primer paso.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>No folder for the training was chosen.</source>
        <translation>No se eligió ninguna carpeta para el entrenamiento.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Best checkpoint</source>
        <translation>Mejor checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Check RECIPE.</source>
        <translation>Compruebe RECIPE.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Choose another START.</source>
        <translation>Elija otro START.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>This training begins anew. “{0}” fits the bands and pixels: START={1} goes on from it.</source>
        <translation>Este entrenamiento empieza de cero. «{0}» encaja con las bandas y los píxeles: START={1} parte de él.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} To go on, run Train model again with OUTPUT={1} and RESUME switched on.</source>
        <translation>{0} Para continuar, ejecute de nuevo «Entrenar un modelo» con OUTPUT={1} y RESUME activado.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Set OUTPUT.</source>
        <translation>Ponga OUTPUT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} holds no training to go on with.</source>
        <translation>{0} no contiene ningún entrenamiento que continuar.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} holds a training already.</source>
        <translation>{0} ya contiene un entrenamiento.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} names no data to train on.</source>
        <translation>{0} no nombra datos con los que entrenar.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Set {0}, or choose another RECIPE.</source>
        <translation>Indique {0} o elija otra RECIPE.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/values.py"/>
        <source>{0} is {1!r}, wanted band numbers such as 3,2,1.</source>
        <translation>{0} es {1!r}; se esperaban números de banda como 3,2,1.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/values.py"/>
        <source>Change {0}.</source>
        <translation>Cambie {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/area_estimate.py"/>
        <source>Answered points in the stratum “{0}”: {1}, wanted 2 or more.</source>
        <translation>Puntos respondidos en el estrato «{0}»: {1}; se esperaban 2 o más.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/area_estimate.py"/>
        <source>Answer more points.</source>
        <translation>Responda más puntos.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/carried.py"/>
        <source>Of {0} reviewed polygons {1} went over.</source>
        <translation>De {0} polígonos revisados se traspasaron {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/carried.py"/>
        <source>{0} have no new one that is alike; they stay in {1}.</source>
        <translation>{0} no tienen uno nuevo parecido; quedan en {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/carried.py"/>
        <source>The review could not be written into the new polygons; it stays in {0}.</source>
        <translation>No se pudo escribir la revisión en los polígonos nuevos; queda en {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} of {1} points are answered. Go on: the area appears once each stratum has two answers.</source>
        <translation>{0} de {1} puntos están respondidos. Siga: la superficie aparece en cuanto cada estrato tiene dos respuestas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} is no sample: it lacks one of the fields {1}.</source>
        <translation>{0} no es una muestra: le falta uno de los campos {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} points are drawn. Look at them one after the other: the area appears once each stratum has two answers. Their order is random, so that you can stop at any of them.</source>
        <translation>Se extrajeron {0} puntos. Examínelos uno tras otro: la superficie aparece en cuanto cada estrato tiene dos respuestas. Su orden es aleatorio, así que puede parar en cualquiera.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>Draw one with “Draw a sample of change”.</source>
        <translation>Extraiga una con «Extraer una muestra del cambio».</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} ± {1} changed (95%), by {2} points; {3} are mapped as change.</source>
        <translation>{0} ± {1} cambiados (95 %), según {2} puntos; {3} están cartografiados como cambio.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>User's accuracy {0}, producer's accuracy {1}, overall accuracy {2}.</source>
        <translation>Exactitud del usuario {0}, exactitud del productor {1}, exactitud global {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>Left out: {0} unsure, {1} not looked at yet.</source>
        <translation>Fuera: {0} dudosos, {1} aún sin examinar.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} were not observed and stay outside.</source>
        <translation>{0} no se observaron y quedan fuera.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>The checkpoints in {0} are for another task: {1}.</source>
        <translation>Los checkpoints de {0} son para otra tarea: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>There is no checkpoint (.safetensors) in {0}; one that comes there will be listed.</source>
        <translation>No hay ningún checkpoint (.safetensors) en {0}; si llega alguno, aparecerá en la lista.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Finds</source>
        <translation>Encuentra</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>SAR</source>
        <translation>SAR</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Pixel size</source>
        <translation>Tamaño de píxel</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tile</source>
        <translation>Tesela</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Trained on</source>
        <translation>Entrenado con</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} is not a file.</source>
        <translation>{0} no es un archivo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} cannot be read as a checkpoint: {1}.</source>
        <translation>{0} no se puede leer como checkpoint: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} px, overlap {1} px</source>
        <translation>{0} px, solape {1} px</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>The card of {0} has the {1}.</source>
        <translation>La ficha de {0} tiene: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Measured on {0}</source>
        <translation>Medido con {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} no se puede leer: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>The change polygons that are worked on</source>
        <translation>Los polígonos de cambio con los que se trabaja</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>La&amp;yer</source>
        <translation>&amp;Capa</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>Rep&amp;ort…</source>
        <translation>I&amp;nforme…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>Write a report about these polygons, as HTML or PDF, and open it</source>
        <translation>Escribir un informe sobre estos polígonos, en HTML o PDF, y abrirlo</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Revisit</source>
        <translation>Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Points in all; more of them make a narrower interval</source>
        <translation>Puntos en total; con más, el intervalo es más estrecho</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>&amp;Draw</source>
        <translation>E&amp;xtraer</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Draw points at random from change, near the threshold and no change</source>
        <translation>Extraer puntos al azar de cambio, cerca del umbral y sin cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>The sample that the area is estimated by</source>
        <translation>La muestra con la que se estima la superficie</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>&amp;Look at points…</source>
        <translation>&amp;Examinar puntos…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Say of one point after the other whether it is change</source>
        <translation>Decir de cada punto, uno tras otro, si es cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Sa&amp;mple</source>
        <translation>M&amp;uestra</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Drawing points…</source>
        <translation>Extrayendo puntos…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>No sample is loaded yet.</source>
        <translation>Aún no hay ninguna muestra cargada.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Detect change between the two dates</source>
        <translation>Detectar el cambio entre las dos fechas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Before is of {0}, After of {1}: they look exchanged.</source>
        <translation>Antes es del {0} y Después del {1}: parecen intercambiadas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Raster of the earlier date; it sets CRS and pixel size</source>
        <translation>Ráster de la fecha anterior; fija el SRC y el tamaño de píxel</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Raster of the later date; it is warped onto the earlier one</source>
        <translation>Ráster de la fecha posterior; se reproyecta sobre el anterior</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <location filename="../../qgis_plugin/dock/series_form.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>&amp;Before</source>
        <translation>&amp;Antes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Aft&amp;er</source>
        <translation>&amp;Después</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>S&amp;wap</source>
        <translation>&amp;Intercambiar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Exchange the dates</source>
        <translation>Intercambiar las fechas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Choose the rasters of both dates.</source>
        <translation>Elija los rásteres de ambas fechas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Both dates are the same raster.</source>
        <translation>Ambas fechas son el mismo ráster.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Networks for which there is a checkpoint</source>
        <translation>Redes para las que hay un checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Weights of the network: what they were trained on decides what they find</source>
        <translation>Pesos de la red: aquello con lo que se entrenaron decide lo que encuentran</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Add a folder with checkpoints of your own (.safetensors)</source>
        <translation>Añadir una carpeta con checkpoints propios (.safetensors)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>The checkpoint's card</source>
        <translation>La ficha del checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>&amp;Network</source>
        <translation>&amp;Red</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Check&amp;point</source>
        <translation>&amp;Checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>There is no checkpoint yet. Add a folder with .safetensors files that carry a model card.</source>
        <translation>Aún no hay ningún checkpoint. Añada una carpeta con archivos .safetensors que lleven una ficha de modelo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Folder with checkpoints</source>
        <translation>Carpeta con checkpoints</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>The checkpoints in {0} are on the list.</source>
        <translation>Los checkpoints de {0} están en la lista.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Reconstruct what clouds hide from what radar saw</source>
        <translation>Reconstruir lo que ocultan las nubes a partir de lo que vio el radar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>The image without clouds, and its provenance beside it.</source>
        <translation>La imagen sin nubes, con su procedencia al lado.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>The cloudy image: the product's own bands, not a rendered picture</source>
        <translation>La imagen nublada: las bandas propias del producto, no una imagen representada</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Calibrated radar backscatter (VV, VH) of about the same day</source>
        <translation>Retrodispersión radar calibrada (VV, VH) de aproximadamente el mismo día</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>0 clear, 1 cloud, 2 shadow, 255 unknown; left empty, ukis-csmask or thresholds find them</source>
        <translation>0 despejado, 1 nube, 2 sombra, 255 desconocido; si se deja vacío, los encuentra ukis-csmask o umbrales</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Reconstruct &amp;everything</source>
        <translation>Reco&amp;nstruir todo</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Every pixel counts as cloud: for haze, or one great shadow</source>
        <translation>Cada píxel cuenta como nube: para calima o una sola gran sombra</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Cloudy</source>
        <translation>&amp;Nublada</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Ra&amp;dar</source>
        <translation>Ra&amp;dar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Mask</source>
        <translation>&amp;Máscara</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Uncertainty</source>
        <translation>Incertid&amp;umbre</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Side by side</source>
        <translation>&amp;Lado a lado</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Raster of standard deviations, where the network says how sure it is</source>
        <translation>Ráster de desviaciones típicas, si la red dice cuán segura está</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Show cloudy image, radar and result in three views that move together</source>
        <translation>Mostrar imagen nublada, radar y resultado en tres vistas que se mueven juntas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>How long a network may learn from the clear ground of this image, with its radar; 5 minutes are a good start. It is used where it beats the checkpoint on held-out clear ground.</source>
        <translation>Cuánto tiempo puede aprender una red del suelo despejado de esta imagen, con su radar; 5 minutos son un buen comienzo. Se usa donde supera al checkpoint en suelo despejado reservado.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Image</source>
        <translation>Ima&amp;gen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Also</source>
        <translation>También</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Learn from the scene</source>
        <translation>A&amp;prender de la escena</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Choose a cloudy image and a radar image.</source>
        <translation>Elija una imagen nublada y una imagen radar.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Both images are the same raster.</source>
        <translation>Ambas imágenes son el mismo ráster.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <source>(its raster is gone)</source>
        <translation>(su ráster ya no está)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <source>{0} is gone</source>
        <translation>{0} ya no está</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>How far the run is</source>
        <translation>Por dónde va la ejecución</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>&amp;Run</source>
        <translation>&amp;Ejecutar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Cance&amp;l</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Stop the run; nothing is written</source>
        <translation>Detener la ejecución; no se escribe nada</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Tas&amp;k</source>
        <translation>&amp;Tarea</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>The engine has to be set up first: see Engine.</source>
        <translation>Primero hay que instalar el motor: vea Motor.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Choose a checkpoint.</source>
        <translation>Elija un checkpoint.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>{0}: with CUDA the networks run many times faster, and the engine is larger</source>
        <translation>{0}: con CUDA las redes van muchas veces más rápido, y el motor es más grande</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Other ways to an engine, and what is there to be done with it</source>
        <translation>Otras formas de tener un motor, y lo que se puede hacer con él</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>How far the set-up is</source>
        <translation>Por dónde va la instalación</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>What the set-up says</source>
        <translation>Lo que dice la instalación</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Show the &amp;log</source>
        <translation>&amp;Mostrar el registro</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Show or hide what pip said</source>
        <translation>Mostrar u ocultar lo que dijo pip</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Ask Revisit's engine</source>
        <translation>Preguntar al motor de Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>The networks run in an engine of their own, a Python environment in your QGIS profile. It is not set up yet: {0} will be fetched, and it takes {1} on the disk.</source>
        <translation>Las redes se ejecutan en un motor propio, un entorno de Python en su perfil de QGIS. Aún no está instalado: se descargarán {0}, y ocupa {1} en el disco.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Makes a Python environment in your QGIS profile and fetches torch and rasterio with pip</source>
        <translation>Crea un entorno de Python en su perfil de QGIS y descarga torch y rasterio con pip</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>For the GPU (CUDA)</source>
        <translation>Para la GPU (CUDA)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Setting up the engine…</source>
        <translation>Instalando el motor…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Cancel the set-up</source>
        <translation>Cancelar la instalación</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>C&amp;hange</source>
        <translation>Cam&amp;biar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Other wa&amp;ys</source>
        <translation>&amp;Otras formas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>&amp;Update</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>&amp;Set up the engine</source>
        <translation>&amp;Instalar el motor</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The set-up was cancelled; nothing was left behind.</source>
        <translation>La instalación se canceló; no quedó nada.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>The engine did not answer.</source>
        <translation>El motor no respondió.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set the engine up anew, {0} on the disk? The old one stays until the new one is whole.</source>
        <translation>¿Instalar el motor de nuevo, {0} en el disco? El antiguo queda hasta que el nuevo esté completo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Folder with wheels of the engine's packages</source>
        <translation>Carpeta con wheels de los paquetes del motor</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Python of an environment with torch and rasterio</source>
        <translation>Python de un entorno con torch y rasterio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Remove the engine in {0}? Checkpoints and results stay.</source>
        <translation>¿Quitar el motor de {0}? Los checkpoints y los resultados quedan.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>about {0:.1f} GB</source>
        <translation>unos {0:.1f} GB</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set up anew without CUDA…</source>
        <translation>Instalar de nuevo sin CUDA…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set up anew with CUDA…</source>
        <translation>Instalar de nuevo con CUDA…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Revisit's engine</source>
        <translation>Motor de Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Repair: set up anew…</source>
        <translation>Reparar: instalar de nuevo…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set up from a folder of wheels…</source>
        <translation>Instalar desde una carpeta de wheels…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Choose a Python…</source>
        <translation>Elegir un Python…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Go back to Revisit's own</source>
        <translation>Volver al propio de Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Remove the engine…</source>
        <translation>Quitar el motor…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Look again</source>
        <translation>Volver a mirar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Boxes with a lower score are hidden. The layer has them from {0:.2f} on; the engine reported none below.</source>
        <translation>Las cajas con menor puntuación se ocultan. La capa las tiene desde {0:.2f}; el motor no comunicó ninguna por debajo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>The layer of boxes that the sliders filter</source>
        <translation>La capa de cajas que filtran los deslizadores</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Of a series: the raster whose boxes are shown</source>
        <translation>De una serie: el ráster cuyas cajas se muestran</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster</source>
        <translation>Ráster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Min. &amp;score</source>
        <translation>&amp;Puntuación mín.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Min. si&amp;ze</source>
        <translation>Tamaño mí&amp;n.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Boxes shown: {0} of {1}.</source>
        <translation>Cajas mostradas: {0} de {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>The image has no georeference, so there are no sizes in metres.</source>
        <translation>La imagen no tiene georreferencia, así que no hay tamaños en metros.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>The layer is being edited: save or drop the edits, then move a slider again.</source>
        <translation>La capa se está editando: guarde o descarte los cambios y mueva de nuevo un deslizador.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>No layer of boxes is loaded yet.</source>
        <translation>Aún no hay ninguna capa de cajas cargada.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>all rasters</source>
        <translation>todos los rásteres</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>No sizes in metres: the image has no georeference, or there are no boxes.</source>
        <translation>Sin tamaños en metros: la imagen no tiene georreferencia, o no hay cajas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Boxes whose longer side is below this are hidden; the largest has {0:.1f} m.</source>
        <translation>Se ocultan las cajas cuyo lado más largo es menor; la mayor tiene {0:.1f} m.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/form_runner.py"/>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Starting the engine…</source>
        <translation>Iniciando el motor…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/form_runner.py"/>
        <source>Cancelled; nothing was written.</source>
        <translation>Cancelado; no se escribió nada.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/form_runner.py"/>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>The run failed; see the log of messages.</source>
        <translation>La ejecución falló; vea el registro de mensajes.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>What the network is called on the list of checkpoints</source>
        <translation>Cómo se llama la red en la lista de checkpoints</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Put the network on the list of checkpoints, and choose it</source>
        <translation>Poner la red en la lista de checkpoints y elegirla</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Delete what was learned; the network stays as it was</source>
        <translation>Borrar lo aprendido; la red queda como estaba</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Na&amp;me</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Keep all the same</source>
        <translation>Conservar aun así</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>&amp;Only what the map shows</source>
        <translation>&amp;Solo lo que muestra el mapa</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Work on the part of the rasters that the map shows when the run starts</source>
        <translation>Trabajar con la parte de los rásteres que muestra el mapa al empezar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Size on the ground in which the service draws; the map's, where the network knows it</source>
        <translation>Tamaño en el terreno con que dibuja el servicio; el del mapa, si la red lo conoce</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Pi&amp;xel size</source>
        <translation>&amp;Tamaño de píxel</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>The map shows no part of the Earth that the rasters could show.</source>
        <translation>El mapa no muestra ninguna parte de la Tierra que los rásteres pudieran mostrar.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>The map shows {0} × {1} pixels, wanted {2} a side at most: zoom in.</source>
        <translation>El mapa muestra {0} × {1} píxeles; como máximo {2} por lado: acérquese.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>{0} will be asked for tiles of zoom {2}: {1}.</source>
        <translation>A {0} se le pedirán teselas de zoom {2}: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>{0} will be asked for pictures: {1}.</source>
        <translation>A {0} se le pedirán imágenes: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>The network was trained on pixels of {0:g} to {1:g} m.</source>
        <translation>La red se entrenó con píxeles de {0:g} a {1:g} m.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>{0:.0f} × {1:.0f} m, {2} × {3} pixels.</source>
        <translation>{0:.0f} × {1:.0f} m, {2} × {3} píxeles.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>&amp;More…</source>
        <translation>&amp;Más…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Open the algorithm's dialog with these values: extent, bands, tiles, device, …; at the arrow: copy as a command, help</source>
        <translation>Abrir el diálogo del algoritmo con estos valores: extensión, bandas, teselas, dispositivo, …; en la flecha: copiar como orden, ayuda</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Copy as &amp;Python</source>
        <translation>Copiar como &amp;Python</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Copy as &amp;qgis_process</source>
        <translation>Copiar como &amp;qgis_process</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Copy as &amp;command line</source>
        <translation>&amp;Copiar como línea de órdenes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Ayuda</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>The command is on the clipboard.</source>
        <translation>La orden está en el portapapeles.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>Find objects, and draw a box around each</source>
        <translation>Encontrar objetos y dibujar una caja alrededor de cada uno</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>{0} from the card's score of {1:.2f} on, {2} from {3:.2f} on; {4:.1%} of the area was observed.</source>
        <translation>{0} desde la puntuación {1:.2f} de la ficha, {2} desde {3:.2f}; se observó el {4:.1%} de la superficie.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Rasters</source>
        <translation>Rásteres</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>GeoPackage of the boxes.</source>
        <translation>GeoPackage de las cajas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>&amp;Boxes</source>
        <translation>C&amp;ajas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>Add a raster, or one of each date.</source>
        <translation>Añada un ráster, o uno de cada fecha.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>Show or hide what was found of the pair</source>
        <translation>Mostrar u ocultar lo que se encontró del par</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>Read After shifted by what the run measures. What leaves the image counts as not observed.</source>
        <translation>Leer Después desplazado según lo que mide la ejecución. Lo que sale de la imagen cuenta como no observado.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>The pair fits; to look at: {0}</source>
        <translation>El par encaja; que mirar: {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>The pair fits</source>
        <translation>El par encaja</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>The pair cannot be compared</source>
        <translation>El par no se puede comparar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>Looking at the pair…</source>
        <translation>Examinando el par…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Preview, not kept</source>
        <translation>Vista previa, no se conserva</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Previe&amp;w</source>
        <translation>&amp;Vista previa</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Show what a run finds in the part that the map shows; nothing is kept</source>
        <translation>Mostrar lo que encuentra una ejecución en la parte que muestra el mapa; no se conserva nada</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Follow the ma&amp;p</source>
        <translation>Seguir el ma&amp;pa</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Renew the preview when the map was moved or zoomed</source>
        <translation>Renovar la vista previa al mover o ampliar el mapa</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>The map shows nothing of the dates: add them to it, or zoom to them.</source>
        <translation>El mapa no muestra nada de las fechas: añádalas o acérquese a ellas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>The preview was stopped.</source>
        <translation>La vista previa se detuvo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Preview of the middle of the map: {0}</source>
        <translation>Vista previa del centro del mapa: {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Preview: {0}</source>
        <translation>Vista previa: {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>One raster, or one of each date in the order of time: drag them into another order</source>
        <translation>Un ráster, o uno de cada fecha en orden temporal: arrástrelos a otro orden</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>&amp;Add</source>
        <translation>Aña&amp;dir</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Add layers of the project, files, or a folder of tiles</source>
        <translation>Añadir capas del proyecto, archivos o una carpeta de teselas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Remo&amp;ve</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Take the chosen rasters off the list; the project keeps them</source>
        <translation>Quitar de la lista los rásteres elegidos; el proyecto los conserva</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>By &amp;date</source>
        <translation>Por &amp;fecha</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Order by the day in the names, such as 2024-06-10 or 20240610, then by the names</source>
        <translation>Ordenar por el día en los nombres, como 2024-06-10 o 20240610, y luego por los nombres</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Files…</source>
        <translation>Archivos…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Folder of tiles…</source>
        <translation>Carpeta de teselas…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Folder of tiles</source>
        <translation>Carpeta de teselas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Score from which a pixel is change. Lower finds more and errs more often.</source>
        <translation>Puntuación desde la que un píxel es cambio. Más baja encuentra más y se equivoca más a menudo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Smaller polygons are left out; the change map keeps them</source>
        <translation>Los polígonos menores quedan fuera; el mapa de cambio los conserva</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>GeoPackage of the change polygons.</source>
        <translation>GeoPackage de los polígonos de cambio.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Change &amp;map</source>
        <translation>&amp;Mapa de cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Raster that also says where nothing could be observed</source>
        <translation>Ráster que también dice dónde no se pudo observar nada</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>S&amp;cores</source>
        <translation>&amp;Puntuaciones</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Keep the network's scores, by which the threshold can be moved afterwards</source>
        <translation>Conservar las puntuaciones de la red, con las que después se puede mover el umbral</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>&amp;Threshold</source>
        <translation>&amp;Umbral</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Min. &amp;area</source>
        <translation>&amp;Superficie mín.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>&amp;Polygons</source>
        <translation>Polí&amp;gonos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>How many polygons were looked at</source>
        <translation>Cuántos polígonos se han examinado</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Goes into the field reviewer</source>
        <translation>Va al campo reviewer</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Re&amp;view polygons…</source>
        <translation>Re&amp;visar polígonos…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Look at one polygon after the other on both dates, with the keyboard</source>
        <translation>Examinar un polígono tras otro en ambas fechas, con el teclado</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Colo&amp;urs by status</source>
        <translation>C&amp;olores por estado</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Show on the map what was said of each polygon; the layer's own style is kept beside it</source>
        <translation>Mostrar en el mapa lo que se dijo de cada polígono; el estilo propio de la capa se conserva al lado</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Revie&amp;wer</source>
        <translation>&amp;Revisor</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>{0} is write-protected: save it as another file first.</source>
        <translation>{0} está protegido contra escritura: guárdelo primero como otro archivo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Revisit: review</source>
        <translation>Revisit: revisión</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Unsure</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Blink</source>
        <translation>Alternar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Swipe</source>
        <translation>Cortina</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Click the corners of what was missed, right-click to end; Backspace takes a corner back.</source>
        <translation>Haga clic en las esquinas de lo que se pasó por alto, clic derecho para terminar; Retroceso quita una esquina.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>No change</source>
        <translation>Sin cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Edit outline</source>
        <translation>Editar contorno</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Draw missed</source>
        <translation>Dibujar lo omitido</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Reading: {0} so far…</source>
        <translation>Leyendo: {0} hasta ahora…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>not looked at yet</source>
        <translation>aún sin examinar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>{0}: press {1}</source>
        <translation>{0}: pulse {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>score {0:.2f}</source>
        <translation>puntuación {0:.2f}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Nothing is left to look at: {0}.</source>
        <translation>No queda nada que examinar: {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/runner.py"/>
        <source>The run could not be started; see the log of messages.</source>
        <translation>No se pudo iniciar la ejecución; vea el registro de mensajes.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/runner.py"/>
        <source>The algorithm {0} is not there: switch the plugin Revisit off and on again.</source>
        <translation>El algoritmo {0} no está: desactive y vuelva a activar el complemento Revisit.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Say which class each pixel is of</source>
        <translation>Decir de qué clase es cada píxel</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Raster of one date</source>
        <translation>Ráster de una fecha</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>&amp;Raster</source>
        <translation>&amp;Ráster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Smaller polygons are left out; the class map keeps them</source>
        <translation>Los polígonos menores quedan fuera; el mapa de clases los conserva</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>GeoPackage of the class polygons.</source>
        <translation>GeoPackage de los polígonos de clases.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Class &amp;map</source>
        <translation>Mapa &amp;de clases</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Raster of all classes that also says where nothing could be observed</source>
        <translation>Ráster de todas las clases que también dice dónde no se pudo observar nada</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Raster of the scores of the classes, 0 to 1</source>
        <translation>Ráster de las puntuaciones de las clases, 0 a 1</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Choose a raster.</source>
        <translation>Elija un ráster.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/series_form.py"/>
        <source>Change in a series</source>
        <translation>Cambio en una serie</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/series_form.py"/>
        <source>Add the rasters of three dates or more of one place.</source>
        <translation>Añada los rásteres de tres o más fechas de un mismo lugar.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Revisit: cloudy, radar, without clouds</source>
        <translation>Revisit: nublada, radar, sin nubes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Without clouds</source>
        <translation>Sin nubes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Cloudy</source>
        <translation>Nublada</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Radar</source>
        <translation>Radar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>Choose a file, or a folder whose tiles or bands make up this date</source>
        <translation>Elegir un archivo, o una carpeta cuyas teselas o bandas forman esta fecha</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>Folder of tiles or bands…</source>
        <translation>Carpeta de teselas o bandas…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>Folder of tiles or bands</source>
        <translation>Carpeta de teselas o bandas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/target_file.py"/>
        <source>{0} Left empty, a temporary file. The file of an earlier run is replaced, unless it was edited: then the new one gets a number.</source>
        <translation>{0} Si se deja vacío, un archivo temporal. El archivo de una ejecución anterior se reemplaza, salvo que se haya editado: entonces el nuevo recibe un número.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/target_file.py"/>
        <source>[temporary file]</source>
        <translation>[archivo temporal]</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Teach the network</source>
        <translation>Afinar la red</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Teac&amp;h</source>
        <translation>A&amp;finar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Have the network that found these polygons learn from the review, in a few minutes</source>
        <translation>Hacer que la red que encontró estos polígonos aprenda de la revisión, en pocos minutos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>How far the lesson is</source>
        <translation>Por dónde va el aprendizaje</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Stop the lesson; nothing is kept</source>
        <translation>Detener el aprendizaje; no se conserva nada</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>The edits of {0} could not be saved, and are there still: {1}</source>
        <translation>No se pudieron guardar las ediciones de {0}, y siguen ahí: {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>{0} has edits that are not saved. Save them and go on?</source>
        <translation>{0} tiene ediciones sin guardar. ¿Guardarlas y seguir?</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Cancelled; the network stays as it was.</source>
        <translation>Cancelado; la red queda como estaba.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Discarded; the network stays as it was.</source>
        <translation>Descartado; la red queda como estaba.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Kept, and chosen for the next run: {0}</source>
        <translation>Conservado y elegido para la próxima ejecución: {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>The lesson failed; see the log of messages.</source>
        <translation>El aprendizaje falló; vea el registro de mensajes.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>threshold {0:.2f}</source>
        <translation>umbral {0:.2f}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>These polygons were edited or reviewed since they were drawn. They are kept.</source>
        <translation>Estos polígonos se editaron o revisaron desde que se dibujaron. Se conservan.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Draw the new ones into another file? They take over what was said of those alike.</source>
        <translation>¿Dibujar los nuevos en otro archivo? Toman lo que se dijo de los parecidos.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Move the threshold</source>
        <translation>Mover el umbral</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Score from which a pixel is change. The map follows while you move it.</source>
        <translation>Puntuación desde la que un píxel es cambio. El mapa sigue mientras la mueve.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Smaller polygons are left out</source>
        <translation>Los polígonos menores quedan fuera</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Thres&amp;hold</source>
        <translation>Um&amp;bral</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Min. a&amp;rea</source>
        <translation>Super&amp;ficie mín.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>The map shows no part of this run.</source>
        <translation>El mapa no muestra ninguna parte de esta ejecución.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>In view: {0}, {1}.</source>
        <translation>A la vista: {0}, {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Needs the scores of the run: tick Scores before Run.</source>
        <translation>Necesita las puntuaciones de la ejecución: marque Puntuaciones antes de ejecutar.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>Make room, and try again.</source>
        <translation>Haga sitio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The proxy lets nothing through to the package index.</source>
        <translation>El proxy no deja pasar nada al índice de paquetes.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Set it under Settings › Options › Network in QGIS, with user and password where it asks for them.</source>
        <translation>Configúrelo en Configuración › Opciones › Red en QGIS, con usuario y contraseña si los pide.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The certificate of the package index is not trusted here.</source>
        <translation>Aquí no se confía en el certificado del índice de paquetes.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>In a company's network, ask for its certificate and set the variable PIP_CERT to that file.</source>
        <translation>En la red de una empresa, pida su certificado y ponga ese archivo en la variable PIP_CERT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The package index (pypi.org) cannot be reached.</source>
        <translation>No se puede acceder al índice de paquetes (pypi.org).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Connect to the internet and try again, or set the engine up from a folder of wheels.</source>
        <translation>Conéctese a Internet y vuelva a intentarlo, o instale el motor desde una carpeta de wheels.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>A file of the environment may not be written.</source>
        <translation>No se puede escribir un archivo del entorno.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Let go of what uses it (another QGIS, a virus scanner), and try again.</source>
        <translation>Cierre lo que lo usa (otro QGIS, un antivirus) y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>This Python cannot make environments.</source>
        <translation>Este Python no puede crear entornos.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>On Debian and Ubuntu install the package python3-venv; elsewhere install Python from python.org.</source>
        <translation>En Debian y Ubuntu instale el paquete python3-venv; en otros sistemas instale Python desde python.org.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>A package arrived damaged.</source>
        <translation>Un paquete llegó dañado.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Try again.</source>
        <translation>Vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The folder {0} has no wheel of {1} for this Python and system.</source>
        <translation>La carpeta {0} no tiene ningún wheel de {1} para este Python y sistema.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>There is no package {0} for this Python and system.</source>
        <translation>No hay ningún paquete {0} para este Python y sistema.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Fill it on a machine of the same kind.</source>
        <translation>Llénela en un equipo del mismo tipo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Install a Python of 64 bit, 3.11 to 3.13, and try again.</source>
        <translation>Instale un Python de 64 bits, de 3.11 a 3.13, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Run it again; if that does not help, try another {device} or a smaller {batch}.</source>
        <translation>Ejecútelo de nuevo; si no ayuda, pruebe otro {device} o un {batch} menor.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The protocol of the engine is {0}, that of the plugin {1}.</source>
        <translation>El protocolo del motor es {0}, el del complemento {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine said nothing for {0:.0f} s and was stopped.</source>
        <translation>El motor no dijo nada durante {0:.0f} s y se detuvo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine closed its output without a result.</source>
        <translation>El motor cerró su salida sin resultado.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The system may have run out of memory: try a smaller {batch} or {tile}.</source>
        <translation>Quizá el sistema se quedó sin memoria: pruebe un {batch} o {tile} menor.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Please report this.</source>
        <translation>Por favor, comuníquelo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <location filename="../../qgis_plugin/engine/pythons.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Install plugin and engine of one version.</source>
        <translation>Instale complemento y motor de una misma versión.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Last lines of the engine:</source>
        <translation>Últimas líneas del motor:</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Set up the engine again.</source>
        <translation>Instale el motor de nuevo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine was ended by signal {0}.</source>
        <translation>La señal {0} terminó el motor.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine ended with exit code {0} and no result.</source>
        <translation>El motor terminó con el código {0} y sin resultado.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>{0} does not start: {1}.</source>
        <translation>{0} no se inicia: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Set up Revisit's engine</source>
        <translation>Instalar el motor de Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Looking for a Python</source>
        <translation>Buscando un Python</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Making an environment</source>
        <translation>Creando un entorno</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Asking for packages</source>
        <translation>Pidiendo paquetes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The engine is ready.</source>
        <translation>El motor está listo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>See the log.</source>
        <translation>Vea el registro.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The system ended the set-up, as it does where memory runs out.</source>
        <translation>El sistema terminó la instalación, como hace cuando falta memoria.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Close other programs, and try again.</source>
        <translation>Cierre otros programas y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The set-up failed (exit code {0}).</source>
        <translation>La instalación falló (código {0}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>End what runs in it (another QGIS, a training), and try again.</source>
        <translation>Termine lo que se ejecuta en él (otro QGIS, un entrenamiento) y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>{0} is in use: {1}.</source>
        <translation>{0} está en uso: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>{0} cannot be made: {1}.</source>
        <translation>{0} no se puede crear: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Revisit's engine is not set up.</source>
        <translation>El motor de Revisit no está instalado.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Revisit's setting</source>
        <translation>ajuste de Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>the QGIS profile</source>
        <translation>perfil de QGIS</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>the repository's .venv</source>
        <translation>.venv del repositorio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Choose Revisit › Set up the engine in QGIS, or set {0} to a Python with torch.</source>
        <translation>Elija Revisit › Instalar el motor en QGIS, o ponga en {0} un Python con torch.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Choose another one.</source>
        <translation>Elija otro.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>the variable {0}</source>
        <translation>variable {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Correct or clear it.</source>
        <translation>Corríjalo o bórrelo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>{0} answers as no Python does.</source>
        <translation>{0} no responde como un Python.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>{0} does not exist, and is set as the engine's Python ({1}).</source>
        <translation>{0} no existe, y está puesto como Python del motor ({1}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>{0} does not run: {1}.</source>
        <translation>{0} no se ejecuta: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pip_lines.py"/>
        <source>Fetching {0} ({1})</source>
        <translation>Descargando {0} ({1})</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pip_lines.py"/>
        <source>Unpacking {0}; this can take minutes</source>
        <translation>Desempaquetando {0}; puede tardar minutos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pip_lines.py"/>
        <source>{0} packages</source>
        <translation>{0} paquetes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>The set-up needs {0:.1f} GB in {1}, where {2:.1f} GB are free.</source>
        <translation>La instalación necesita {0:.1f} GB en {1}, donde hay {2:.1f} GB libres.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>There is no wheel (.whl) in {0}.</source>
        <translation>No hay ningún wheel (.whl) en {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>Fill it with: pip download -r “{0}” -d “{1}”</source>
        <translation>Llénela con: pip download -r "{0}" -d "{1}"</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pythons.py"/>
        <source>Install one (python.org; on Debian and Ubuntu also the package python3-venv) and try again.</source>
        <translation>Instale uno (python.org; en Debian y Ubuntu también el paquete python3-venv) y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pythons.py"/>
        <source>No 64-bit Python {0}.{1} or newer with venv was found; tried: {2}.</source>
        <translation>No se encontró ningún Python de 64 bits {0}.{1} o posterior con venv; probados: {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/state.py"/>
        <source>{0} lacks {1}. Set up the engine, or install them there.</source>
        <translation>A {0} le falta {1}. Instale el motor, o instálelos allí.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/state.py"/>
        <source>Ready: torch {0}, Python {1} ({2}).</source>
        <translation>Listo: torch {0}, Python {1} ({2}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/state.py"/>
        <source>This version of Revisit asks for other packages.</source>
        <translation>Esta versión de Revisit pide otros paquetes.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} would have to be exported as {1} × {2} pixels, wanted 1 to {3} a side.</source>
        <translation>{0} tendría que exportarse como {1} × {2} píxeles; se esperaba de 1 a {3} por lado.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Save it as a file first.</source>
        <translation>Guárdelo primero como archivo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Read it as it is.</source>
        <translation>Léalo tal como está.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Set RESOLUTION.</source>
        <translation>Ponga RESOLUTION.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Choose another EXTENT or RESOLUTION.</source>
        <translation>Elija otra EXTENT o RESOLUTION.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} has no field {1}.</source>
        <translation>{0} no tiene ningún campo {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} could not be exported: {1}.</source>
        <translation>{0} no se pudo exportar: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} is a local file.</source>
        <translation>{0} es un archivo local.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Set EXTENT.</source>
        <translation>Ponga EXTENT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Its fields: {0}.</source>
        <translation>Sus campos: {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} is no local file and has no pixel size.</source>
        <translation>{0} no es un archivo local y no tiene tamaño de píxel.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} could not be exported (error {1}).</source>
        <translation>{0} no se pudo exportar (error {1}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Mean score</source>
        <translation>Puntuación media</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Greatest score</source>
        <translation>Puntuación máxima</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Area (m²)</source>
        <translation>Superficie (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Perimeter (m)</source>
        <translation>Perímetro (m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Longer side (m)</source>
        <translation>Lado más largo (m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Size in pixels</source>
        <translation>Tamaño en píxeles</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Object over the dates</source>
        <translation>Objeto entre fechas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Changed since</source>
        <translation>Cambiado desde</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Unchanged until</source>
        <translation>Sin cambio hasta</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Later dates that show it</source>
        <translation>Fechas posteriores que lo muestran</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/fields_dialog.py"/>
        <source>{0} – suggested: {1}</source>
        <translation>{0} – sugerencia: {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>The network has no name yet.</source>
        <translation>La red aún no tiene nombre.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>Give it one.</source>
        <translation>Dele uno.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>Make room, then try again.</source>
        <translation>Haga sitio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>There is a network of this name already: {0}.</source>
        <translation>Ya hay una red con este nombre: {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} no se puede escribir: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Changes of the series</source>
        <translation>Cambios de la serie</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Change map</source>
        <translation>Mapa de cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Change score</source>
        <translation>Puntuación de cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Class map</source>
        <translation>Mapa de clases</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <source>Class score</source>
        <translation>Puntuación de clases</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Image without clouds</source>
        <translation>Imagen sin nubes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Provenance</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Uncertainty</source>
        <translation>Incertidumbre</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>&amp;Dock</source>
        <translation>&amp;Panel</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>Show or hide Revisit: detect change, remove clouds with radar, find objects</source>
        <translation>Mostrar u ocultar Revisit: detectar el cambio, quitar nubes con radar, encontrar objetos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>Re&amp;visit</source>
        <translation>Re&amp;visit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>&amp;Set up the engine…</source>
        <translation>&amp;Instalar el motor…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} polygon</source>
        <translation>{0} polígono</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} polygons</source>
        <translation>{0} polígonos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} box</source>
        <translation>{0} caja</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} boxes</source>
        <translation>{0} cajas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0}%</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Shift After back</source>
        <translation>Devolver Después a su sitio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>fine</source>
        <translation>bien</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>will be done</source>
        <translation>se hará</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>look</source>
        <translation>mirar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>stop</source>
        <translation>alto</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0}: {1:.1f} pixels ({2:.2g} m)</source>
        <translation>{0}: {1:.1f} píxeles ({2:.2g} m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.0f} × {1:.0f} m: {2:.0%} of Before, {3:.0%} of After</source>
        <translation>{0:.0f} × {1:.0f} m: {2:.0%} de Antes, {3:.0%} de Después</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>After is resampled from {0:.3g} to {1:.3g} m</source>
        <translation>Después se remuestrea de {0:.3g} a {1:.3g} m</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.0%} before, {1:.0%} after; the rest is left out</source>
        <translation>{0:.0%} antes, {1:.0%} después; el resto queda fuera</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>CRS</source>
        <translation>SRC</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Overlap</source>
        <translation>Solape</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Observed</source>
        <translation>Observado</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.1f} pixels ({1:.2g} m), which is small</source>
        <translation>{0:.1f} píxeles ({1:.2g} m), que es poco</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>all of it on both dates</source>
        <translation>todo en ambas fechas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0}; by place it differs by {1:.1f}</source>
        <translation>{0}; según el lugar difiere en {1:.1f}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Shift</source>
        <translation>Desplazamiento</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Light</source>
        <translation>Luz</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>After is warped from {0} to {1}</source>
        <translation>Después se reproyecta de {0} a {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.3g} m</source>
        <translation>{0:.3g} m</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Before {0}; After {1}</source>
        <translation>Antes {0}; Después {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>cannot be told: the dates are too unlike</source>
        <translation>no se puede saber: las fechas son demasiado distintas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>differs by {0:.1f} standard deviations</source>
        <translation>difiere en {0:.1f} desviaciones típicas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/provider.py"/>
        <source>Revisit: change, clouds, objects and classes with attention networks</source>
        <translation>Revisit: cambio, nubes, objetos y clases con redes de atención</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Smallest polygon (m²)</source>
        <translation>Polígono más pequeño (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Outlines simplified by (pixels)</source>
        <translation>Contornos simplificados en (píxeles)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Began</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Weights (SHA-256)</source>
        <translation>Pesos (SHA-256)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Area</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Sizes</source>
        <translation>Tamaños</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Largest changes</source>
        <translation>Mayores cambios</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>The dates beside each other</source>
        <translation>Las fechas lado a lado</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Not rejected: {0}, {1} in all.</source>
        <translation>No rechazados: {0}, {1} en total.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>No sample was looked at: how wrong this sum is, is not known.</source>
        <translation>No se examinó ninguna muestra: no se sabe cuán errónea es esta suma.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Nobody has looked at the polygons.</source>
        <translation>Nadie ha examinado los polígonos.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>not looked at</source>
        <translation>sin examinar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Said</source>
        <translation>Juicio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Polygons</source>
        <translation>Polígonos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>At pixels of</source>
        <translation>Con píxeles de</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>What it knows</source>
        <translation>Lo que conoce</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Caution</source>
        <translation>Precaución</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>{0} against {1}. Report of {2}.</source>
        <translation>{0} frente a {1}. Informe del {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>After, with the polygons</source>
        <translation>Después, con los polígonos</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>All of it</source>
        <translation>Todo</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>{0} and more</source>
        <translation>{0} y más</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report_pair.py"/>
        <source>Said during the run:</source>
        <translation>Dicho durante la ejecución:</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report_pair.py"/>
        <source>The dates could not be looked at: {0}</source>
        <translation>No se pudieron examinar las fechas: {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report_pictures.py"/>
        <source>{0:.0f} × {1:.0f} m</source>
        <translation>{0:.0f} × {1:.0f} m</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review.py"/>
        <source>{0} cannot be changed: {1}</source>
        <translation>{0} no se puede cambiar: {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>unsure</source>
        <translation>dudoso</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>missed, drawn by hand</source>
        <translation>omitido, dibujado a mano</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../resources/styles/map.qml"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>change</source>
        <translation>cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../resources/styles/map.qml"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>no change</source>
        <translation>sin cambio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>Reviewer</source>
        <translation>Revisor</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>Reviewed at</source>
        <translation>Revisado el</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/score_view.py"/>
        <source>{0} is no raster</source>
        <translation>{0} no es un ráster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sources.py"/>
        <source>Check the path, or choose a loaded layer.</source>
        <translation>Compruebe la ruta, o elija una capa cargada.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} It is kept; this run goes to {1}.</source>
        <translation>{0} Se conserva; esta ejecución va a {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} is being edited in QGIS.</source>
        <translation>{0} se está editando en QGIS.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} is open in the project.</source>
        <translation>{0} está abierto en el proyecto.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} was not written by Revisit, or its receipt is gone.</source>
        <translation>{0} no lo escribió Revisit, o falta su recibo.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} was changed after it was written.</source>
        <translation>{0} se cambió después de escribirse.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>F1 {F1:.3f}, precision {PRECISION:.3f}, recall {RECALL:.3f} at threshold {THRESHOLD:.2f}.</source>
        <translation>F1 {F1:.3f}, precisión {PRECISION:.3f}, exhaustividad {RECALL:.3f} con el umbral {THRESHOLD:.2f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>PSNR {PSNR_CLOUDY:.2f} dB under cloud.</source>
        <translation>PSNR {PSNR_CLOUDY:.2f} dB bajo las nubes.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>AP50 {AP50:.3f}. F1 {F1:.3f}, precision {PRECISION:.3f}, recall {RECALL:.3f} at threshold {THRESHOLD:.2f}.</source>
        <translation>AP50 {AP50:.3f}. F1 {F1:.3f}, precisión {PRECISION:.3f}, exhaustividad {RECALL:.3f} con el umbral {THRESHOLD:.2f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>Mean IoU {IOU:.3f}, mean F1 {F1:.3f}, accuracy {ACCURACY:.3f}.</source>
        <translation>IoU media {IOU:.3f}, F1 medio {F1:.3f}, exactitud {ACCURACY:.3f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>No receipt says which rasters and which checkpoint {0} comes from.</source>
        <translation>Ningún recibo dice de qué rásteres y de qué checkpoint viene {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Use “Teach a checkpoint” in the toolbox.</source>
        <translation>Use «Afinar un checkpoint» en la caja de herramientas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Put it back, or use “Teach a checkpoint” in the toolbox with another one.</source>
        <translation>Devuélvalo a su sitio, o use «Afinar un checkpoint» en la caja de herramientas con otro.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Better: on ground held back from the learning, F1 rose from {0:.2f} to {1:.2f}, by {2} polygons.</source>
        <translation>Mejor: en terreno apartado del aprendizaje, F1 subió de {0:.2f} a {1:.2f}, según {2} polígonos.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>This says which network is better here, not how good its map is.</source>
        <translation>Esto dice qué red es mejor aquí, no cuán bueno es su mapa.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Change: {0} accepted, {1} missed. No change: {2} rejected. Left out: {3} unsure, {4} not looked at.</source>
        <translation>Cambio: {0} aceptados, {1} omitidos. Sin cambio: {2} rechazados. Fuera: {3} dudosos, {4} sin examinar.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>A network learns from {0} judged polygons on, {1} of them changes; {2} make sense.</source>
        <translation>Una red aprende a partir de {0} polígonos juzgados, {1} de ellos cambios; {2} son lo razonable.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>These are few: {0} make sense, so judge {1} more.</source>
        <translation>Son pocos: {0} son lo razonable, así que juzgue {1} más.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>None is rejected: what was found falsely teaches most of what is no change.</source>
        <translation>Ninguno está rechazado: lo encontrado por error es lo que más enseña lo que no es cambio.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Not better: on ground held back from the learning, F1 was {0:.2f} before and is {1:.2f} after. Discard it, judge more polygons, and teach again.</source>
        <translation>No es mejor: en terreno apartado del aprendizaje, F1 era {0:.2f} antes y es {1:.2f} después. Descártelo, juzgue más polígonos y vuelva a afinar.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>The threshold alone is new: {0:.2f}.</source>
        <translation>Solo el umbral es nuevo: {0:.2f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>New weights, and the threshold {0:.2f}.</source>
        <translation>Pesos nuevos, y el umbral {0:.2f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>The checkpoint that found these polygons is gone: {0}.</source>
        <translation>El checkpoint que encontró estos polígonos ya no está: {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0}: bands {1} are taken as red, green and blue, as the layer shows them.</source>
        <translation>{0}: las bandas {1} se toman como rojo, verde y azul, como las muestra la capa.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>Save the layer first.</source>
        <translation>Guarde primero la capa.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0} could not be given what QGIS was told of it.</source>
        <translation>A {0} no se le pudo dar lo que se dijo de ella en QGIS.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0}: no data is {1}, as set in QGIS.</source>
        <translation>{0}: sin datos es {1}, como se fijó en QGIS.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0}: all values count as data, as set in QGIS.</source>
        <translation>{0}: todos los valores cuentan como datos, como se fijó en QGIS.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/vector_styles.py"/>
        <source>did not stay</source>
        <translation>no permaneció</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Raster or VRT of Before, the earlier date, or a folder or glob (`tiles/*.tif`) of its rasters. It sets the grid: CRS, pixel size and alignment.</source>
        <translation>Ráster o VRT de Antes, la fecha anterior, o una carpeta o patrón (`tiles/*.tif`) de sus rásteres. Fija la cuadrícula: SRC, tamaño de píxel y alineación.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>The same of After, the later date; it is warped onto the grid of Before while it is read.</source>
        <translation>Lo mismo de Después, la fecha posterior; se reproyecta sobre la cuadrícula de Antes al leerla.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Safetensors file with a model card, which names network, bands, pixel sizes and training data.</source>
        <translation>Archivo safetensors con una ficha de modelo, que indica red, bandas, tamaños de píxel y datos de entrenamiento.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>the starter that comes along</source>
        <translation>el checkpoint inicial incluido</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoPackage of change polygons (layer `changes`) with mean and greatest score, area and perimeter. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage de polígonos de cambio (capa `changes`) con puntuación media y máxima, superficie y perímetro. En un GeoPackage existente, la capa de una ejecución anterior se reemplaza y todo lo demás queda.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>GeoTIFF of scores from 0 to 1, NaN where nothing was observed.</source>
        <translation>GeoTIFF de puntuaciones de 0 a 1, NaN donde no se observó nada.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>not written</source>
        <translation>no se escribe</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoTIFF of the change map: 0 no change, 1 change, 255 not observed.</source>
        <translation>GeoTIFF del mapa de cambio: 0 sin cambio, 1 cambio, 255 no observado.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Score from which a pixel is change</source>
        <translation>Puntuación desde la que un píxel es cambio</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>the card's</source>
        <translation>el de la ficha</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Polygons below this area on the ellipsoid are left out of the layer; the change map keeps them.</source>
        <translation>Los polígonos por debajo de esta superficie sobre el elipsoide quedan fuera de la capa; el mapa de cambio los conserva.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Smallest polygon</source>
        <translation>Polígono más pequeño</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>square metres</source>
        <translation>metros cuadrados</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tolerance of simplified outlines; 0: outlines follow the pixels.</source>
        <translation>Tolerancia de los contornos simplificados; 0: los contornos siguen los píxeles.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Simplify outlines</source>
        <translation>Simplificar contornos</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>pixels</source>
        <translation>píxeles</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Band numbers in the order of the card's bands, such as `4,3,2`.</source>
        <translation>Números de banda en el orden de las bandas de la ficha, como `4,3,2`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of Before</source>
        <translation>Bandas de Antes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>by the bands' names, else the first ones</source>
        <translation>según los nombres de las bandas; si no, las primeras</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of After</source>
        <translation>Bandas de Después</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Pixel size in the units of the CRS of Before.</source>
        <translation>Tamaño de píxel en las unidades del SRC de Antes.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>that of Before</source>
        <translation>el de Antes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>The part to compare, in the CRS of Before. Two layers of web services, which have no end, need one, and a {resolution}.</source>
        <translation>La parte que se compara, en el SRC de Antes. Dos capas de servicios web, que no tienen fin, necesitan una, y una {resolution}.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>all that both dates cover</source>
        <translation>todo lo que cubren ambas fechas</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>CRS of the polygons.</source>
        <translation>SRC de los polígonos.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>CRS of the polygons</source>
        <translation>SRC de los polígonos</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>that of Before; in QGIS the project's</source>
        <translation>el de Antes; en QGIS el del proyecto</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Work on a grid of more than 4,000,000,000 pixels too, which takes many hours and much disk; without it such a grid is taken for a mistake.</source>
        <translation>Trabajar también con una cuadrícula de más de 4 000 000 000 de píxeles, lo que lleva muchas horas y mucho disco; sin esta opción, tal cuadrícula se toma por un error.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Allow more than 4 billion pixels</source>
        <translation>Permitir más de 4000 millones de píxeles</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>How values become the network's input. `card`: by the card's value range; `percentile`: from 2% to 98% of each raster; `auto`: the latter of both dates where one leaves the card's range.</source>
        <translation>Cómo los valores se convierten en la entrada de la red. `card`: según el rango de valores de la ficha; `percentile`: del 2 % al 98 % de cada ráster; `auto`: lo último para ambas fechas si una se sale del rango de la ficha.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Stretch of values</source>
        <translation>Estiramiento de los valores</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>What 0 in all bands of a Sentinel-1, Sentinel-2 or Landsat raster means. `auto`: that nothing was observed, as these products have it, also where the file has no nodata value; `data`: what it says.</source>
        <translation>Qué significa 0 en todas las bandas de un ráster Sentinel-1, Sentinel-2 o Landsat. `auto`: que no se observó nada, como en estos productos, aunque el archivo no tenga valor sin datos; `data`: lo que dice.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Zero in all bands</source>
        <translation>Cero en todas las bandas</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>How pixels count that were reconstructed under clouds, as the image's provenance says: `not-observed`, or `use` to compare them as if they had been seen.</source>
        <translation>Cómo cuentan los píxeles reconstruidos bajo las nubes, según la procedencia de la imagen: `not-observed` (no observados), o `use` para compararlos como si se hubieran visto.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Pixels that were clouded</source>
        <translation>Píxeles que estaban nublados</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>What a raster may refer to that names other files, as a VRT does: `folder`: what lies in its own folder and below; `machine`: any file of this machine; `network`: servers, too.</source>
        <translation>A qué puede referirse un ráster que nombra otros archivos, como un VRT: `folder`: lo que está en su propia carpeta y por debajo; `machine`: cualquier archivo de este equipo; `network`: también servidores.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>What virtual rasters may read</source>
        <translation>Lo que pueden leer los rásteres virtuales</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Side of the squares that the network sees at a time.</source>
        <translation>Lado de los cuadrados que la red ve a la vez.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Overlap of neighbouring tiles, at most half a tile.</source>
        <translation>Solape de las teselas vecinas, como máximo media tesela.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tiles a step; fewer need less memory.</source>
        <translation>Teselas por paso; menos necesitan menos memoria.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tiles a step</source>
        <translation>Teselas por paso</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>by device</source>
        <translation>según el dispositivo</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>`auto`: a CUDA device where there is one, else the CPU.</source>
        <translation>`auto`: un dispositivo CUDA si lo hay; si no, la CPU.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>`auto`: bf16 where the device is faster with it, else fp32.</source>
        <translation>`auto`: bf16 si el dispositivo es más rápido con él; si no, fp32.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Begin at the first tile. Otherwise a run that was interrupted goes on where it was, if its inputs and options are the same.</source>
        <translation>Empezar por la primera tesela. Si no, una ejecución interrumpida sigue donde estaba, si sus entradas y opciones son las mismas.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Begin anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Scores are rounded down to multiples of this, so that their raster is smaller; 0: they are kept as they are. Polygons at whole multiples, and at {threshold}, stay the same.</source>
        <translation>Las puntuaciones se redondean hacia abajo a múltiplos de esto, para que su ráster sea menor; 0: quedan como están. Los polígonos en múltiplos enteros, y en {threshold}, son los mismos.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Step of the scores</source>
        <translation>Paso de las puntuaciones</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Measure how far After is shifted against Before, and read it shifted back by that, to parts of a pixel. Where the measure cannot be trusted the dates are compared as they lie, and why is said. What is shifted out of the image counts as not observed.</source>
        <translation>Medir cuánto está desplazado Después respecto a Antes y leerlo devuelto otro tanto, con fracciones de píxel. Si la medida no es fiable, las fechas se comparan como están, y se dice por qué. Lo que sale de la imagen cuenta como no observado.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Take out the shift between the dates</source>
        <translation>Quitar el desplazamiento entre las fechas</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Give After the light of Before: a gain and an offset a band, found on the half of the ground that changed least. Where the dates are too unlike they are left as they are, and that is said.</source>
        <translation>Dar a Después la luz de Antes: una ganancia y un desfase por banda, hallados en la mitad del suelo que menos cambió. Si las fechas son demasiado distintas, quedan como están, y se dice.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Give After the light of Before</source>
        <translation>Dar a Después la luz de Antes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>A run to be looked at and thrown away. It begins at once, since the dates are not hashed; its receipt cannot tell later whether they are still the same.</source>
        <translation>Una ejecución para mirar y descartar. Empieza enseguida, pues no se calculan sumas de comprobación de las fechas; su recibo no puede decir después si siguen siendo las mismas.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Only a preview</source>
        <translation>Solo una vista previa</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Megabytes that the job may hold in this machine's memory. What GDAL keeps and the tiles a step follow it; where even the least does not fit, the job is refused before its first tile.</source>
        <translation>Megabytes que la tarea puede ocupar en la memoria de este equipo. Lo que guarda GDAL y las teselas por paso se ajustan a ello; si ni siquiera cabe lo mínimo, la tarea se rechaza antes de su primera tesela.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Most memory</source>
        <translation>Memoria máxima</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>as much as is of use</source>
        <translation>tanto como sea útil</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Give what the scene in one piece gives, to 0.00001: each answer is taken from a tile that sees all that the network looks at for it, which takes several times as long. Networks that look at their whole tile, as those with attention, are refused, unless the scene fits into one {tile}.</source>
        <translation>Da lo que da la escena de una sola pieza, con una exactitud de 0,00001: cada respuesta se toma de una tesela que ve todo lo que la red mira para ella, lo que tarda varias veces más. Las redes que miran toda su tesela, como las que tienen atención, se rechazan, salvo que la escena quepa en una sola {tile}.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>As in one piece</source>
        <translation>Como de una sola pieza</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Raster or VRT of the cloudy image, or a folder or glob (`tiles/*.tif`) of its rasters: the product's own bands (reflectance), not a rendered picture. Level 2A, which has no B10, will do. The output has its grid, bands, type and nodata.</source>
        <translation>Ráster o VRT de la imagen nublada, o una carpeta o patrón (`tiles/*.tif`) de sus rásteres: las bandas propias del producto (reflectancia), no una imagen representada. Sirve el nivel 2A, que no tiene B10. La salida tiene su cuadrícula, bandas, tipo y valor sin datos.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Cloudy image</source>
        <translation>Imagen nublada</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>The same of calibrated backscatter, VV and VH in decibels or linear power, of about the same day, in any CRS and pixel size.</source>
        <translation>Lo mismo de la retrodispersión calibrada, VV y VH en decibelios o potencia lineal, de aproximadamente el mismo día, en cualquier SRC y tamaño de píxel.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Radar image</source>
        <translation>Imagen radar</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Safetensors file with a model card of the task clouds.</source>
        <translation>Archivo safetensors con una ficha de modelo de la tarea clouds.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>GeoTIFF of the image without clouds. Clouded pixels that the radar image does not cover are nodata where the image has a nodata value. An existing file is replaced.</source>
        <translation>GeoTIFF de la imagen sin nubes. Los píxeles nublados que la imagen radar no cubre quedan sin datos si la imagen tiene un valor sin datos. Un archivo existente se reemplaza.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>`auto`: ukis-csmask where it is installed, else thresholds on Sentinel-2 reflectance, which take snow and bright roofs for cloud and miss haze; `none`: all is cloud; `band:N`: a band of the optical raster; else a raster. Masks hold 0 clear, 1 cloud, 2 shadow, 255 unknown; Sentinel-2's scene classification (SCL: 8, 9 and 10 are cloud, 3 is shadow) is recognised by its name or its values.</source>
        <translation>`auto`: ukis-csmask si está instalado; si no, umbrales sobre la reflectancia de Sentinel-2, que toman la nieve y los tejados claros por nubes y no ven la calima; `none`: todo es nube; `band:N`: una banda del ráster óptico; si no, un ráster. Las máscaras tienen 0 despejado, 1 nube, 2 sombra, 255 desconocido; la clasificación de escena de Sentinel-2 (SCL: 8, 9 y 10 son nube, 3 es sombra) se reconoce por su nombre o sus valores.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Cloud mask</source>
        <translation>Máscara de nubes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>GeoTIFF of 0 observed (identical to the input), 1 reconstructed, 255 not observed.</source>
        <translation>GeoTIFF de 0 observado (idéntico a la entrada), 1 reconstruido, 255 no observado.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>beside the output, as `…_provenance.tif`</source>
        <translation>junto a la salida, como `…_provenance.tif`</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>GeoTIFF of the standard deviation of reconstructed pixels, a band each, in the input's units; only from networks that give one.</source>
        <translation>GeoTIFF de la desviación típica de los píxeles reconstruidos, una banda cada una, en las unidades de la entrada; solo de redes que la dan.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>The part to work on, in the optical image's CRS.</source>
        <translation>La parte con la que se trabaja, en el SRC de la imagen óptica.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>all of the image</source>
        <translation>toda la imagen</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Bands of the cloudy image</source>
        <translation>Bandas de la imagen nublada</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Band numbers in the order of the card's bands, such as `2,1` for a radar image of VH and VV.</source>
        <translation>Números de banda en el orden de las bandas de la ficha, como `2,1` para una imagen radar de VH y VV.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of the radar image</source>
        <translation>Bandas de la imagen radar</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>What is added to the optical values to get reflectance times 10000: `-1000` for Sentinel-2 products of baseline 04.00 (2022) and later, unless it was added before; `0`; or `auto`: as the metadata say, else 0.</source>
        <translation>Lo que se suma a los valores ópticos para obtener la reflectancia por 10000: `-1000` para productos Sentinel-2 de la línea base 04.00 (2022) y posteriores, salvo que ya se haya sumado; `0`; o `auto`: según los metadatos, si no 0.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Offset of the optical values</source>
        <translation>Desfase de los valores ópticos</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>`db`: decibels; `linear`: linear power; `auto`: as the values look.</source>
        <translation>`db`: decibelios; `linear`: potencia lineal; `auto`: según parezcan los valores.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Units of the radar image</source>
        <translation>Unidades de la imagen radar</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>`keep`: clear pixels stay bit for bit, and the soft step at a cloud's border lies inside the cloud; `blend`: it lies outside, on clear pixels, which then count as reconstructed.</source>
        <translation>`keep`: los píxeles despejados quedan bit a bit, y el paso suave en el borde de una nube está dentro de la nube; `blend`: está fuera, sobre píxeles despejados, que entonces cuentan como reconstruidos.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Clear pixels</source>
        <translation>Píxeles despejados</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Let a network learn from the scene itself, for so many minutes at most: from its clear ground under drawn clouds, with its own radar. It is used where it beats the checkpoint on clear ground that it has not learned from; log and receipt say by how much. 5 minutes are a good start.</source>
        <translation>Dejar que una red aprenda de la propia escena, como máximo tantos minutos: de su suelo despejado bajo nubes dibujadas, con su propio radar. Se usa donde supera al checkpoint en suelo despejado del que no ha aprendido; registro y recibo dicen por cuánto. 5 minutos son un buen comienzo.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Learn from the scene</source>
        <translation>Aprender de la escena</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>the checkpoint as it is</source>
        <translation>el checkpoint tal como está</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Raster or VRT, or a folder or glob (`tiles/*.tif`) of rasters; one, or one of each date in the order of time. All are read on the grid of the first.</source>
        <translation>Ráster o VRT, o una carpeta o patrón (`tiles/*.tif`) de rásteres; uno, o uno de cada fecha en orden temporal. Todos se leen en la cuadrícula del primero.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Safetensors file with a model card of the task objects.</source>
        <translation>Archivo safetensors con una ficha de modelo de la tarea objects.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>GeoPackage of boxes (layer `objects`) with class, score, size, area and date. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage de cajas (capa `objects`) con clase, puntuación, tamaño, superficie y fecha. En un GeoPackage existente, la capa de una ejecución anterior se reemplaza y todo lo demás queda.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Score from which a box is reported. Lower finds more and errs more often.</source>
        <translation>Puntuación desde la que se comunica una caja. Más baja encuentra más y se equivoca más a menudo.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Score from which a box is reported</source>
        <translation>Puntuación desde la que se comunica una caja</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Of two boxes of a class that overlap by more (intersection over union), the one with the higher score stays.</source>
        <translation>De dos cajas de una clase que se solapan más (intersección sobre unión), queda la de mayor puntuación.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Overlap from which two boxes are one</source>
        <translation>Solape desde el que dos cajas son una</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Boxes whose longer side is below this are left out of the layer.</source>
        <translation>Las cajas cuyo lado más largo es menor quedan fuera de la capa.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Smallest box</source>
        <translation>Caja más pequeña</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>metres</source>
        <translation>metros</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Names of the card's classes that are reported.</source>
        <translation>Nombres de las clases de la ficha que se comunican.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Classes to report</source>
        <translation>Clases que comunicar</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Boxes of a class at two dates that overlap by more than this (intersection over union) are one object with one `track_id`.</source>
        <translation>Las cajas de una clase en dos fechas que se solapan más que esto (intersección sobre unión) son un objeto con un solo `track_id`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Overlap that links two dates</source>
        <translation>Solape que une dos fechas</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Band numbers in the order of the card's bands, such as `3,2,1`, of all rasters.</source>
        <translation>Números de banda en el orden de las bandas de la ficha, como `3,2,1`, de todos los rásteres.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Pixel size in which the rasters are read, in the units of the first raster's CRS.</source>
        <translation>Tamaño de píxel con que se leen los rásteres, en las unidades del SRC del primer ráster.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the first raster's own</source>
        <translation>el del primer ráster</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>The part to search, in the first raster's CRS. A layer of a web service needs one.</source>
        <translation>La parte que se recorre, en el SRC del primer ráster. Una capa de un servicio web necesita una.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>all of the first raster</source>
        <translation>todo el primer ráster</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>CRS of the boxes.</source>
        <translation>SRC de las cajas.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>CRS of the boxes</source>
        <translation>SRC de las cajas</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the first raster's; in QGIS the project's</source>
        <translation>el del primer ráster; en QGIS el del proyecto</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>How values become the network's input. `card`: by the card's value range; `percentile`: from 2% to 98% of each raster; `auto`: the latter where values leave the card's range.</source>
        <translation>Cómo los valores se convierten en la entrada de la red. `card`: según el rango de valores de la ficha; `percentile`: del 2 % al 98 % de cada ráster; `auto`: lo último si los valores se salen del rango de la ficha.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the card's, 1024 at least</source>
        <translation>la de la ficha, 1024 como mínimo</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Overlap of neighbouring tiles, at least the size of the largest object: boxes then do not depend on the tiles.</source>
        <translation>Solape de las teselas vecinas, al menos del tamaño del mayor objeto: las cajas no dependen entonces de las teselas.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the card's, 256 pixels at least</source>
        <translation>el de la ficha, 256 píxeles como mínimo</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Raster or VRT, or a folder or glob (`tiles/*.tif`) of rasters of one date.</source>
        <translation>Ráster o VRT, o una carpeta o patrón (`tiles/*.tif`) de rásteres de una fecha.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Safetensors file with a model card of the task segmentation.</source>
        <translation>Archivo safetensors con una ficha de modelo de la tarea segmentation.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>GeoPackage of polygons (layer `classes`) with class, mean and greatest score, area and perimeter. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage de polígonos (capa `classes`) con clase, puntuación media y máxima, superficie y perímetro. En un GeoPackage existente, la capa de una ejecución anterior se reemplaza y todo lo demás queda.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Class polygons</source>
        <translation>Polígonos de clases</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>GeoTIFF of the score of the class that each pixel got, from 0 to 1, NaN where nothing was observed.</source>
        <translation>GeoTIFF de la puntuación de la clase que recibió cada píxel, de 0 a 1, NaN donde no se observó nada.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>GeoTIFF of the classes: their numbers in the order of the card from 0 on, 255 not observed.</source>
        <translation>GeoTIFF de las clases: sus números en el orden de la ficha desde 0, 255 no observado.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Polygons below this area on the ellipsoid are left out of the layer; the map keeps them.</source>
        <translation>Los polígonos por debajo de esta superficie sobre el elipsoide quedan fuera de la capa; el mapa los conserva.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Names of the card's classes that are drawn as polygons; the map has them all.</source>
        <translation>Nombres de las clases de la ficha que se dibujan como polígonos; el mapa las tiene todas.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Classes to draw</source>
        <translation>Clases que dibujar</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>all but `other` and `background`</source>
        <translation>todas menos `other` y `background`</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Pixel size in the units of the raster's CRS.</source>
        <translation>Tamaño de píxel en las unidades del SRC del ráster.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>The part to segment, in the raster's CRS. A layer of a web service needs one, and a {resolution}.</source>
        <translation>La parte que se segmenta, en el SRC del ráster. Una capa de un servicio web necesita una, y una {resolution}.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>all of the raster</source>
        <translation>todo el ráster</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>the raster's; in QGIS the project's</source>
        <translation>el del ráster; en QGIS el del proyecto</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>How pixels count that were reconstructed under clouds, as the image's provenance says: `not-observed`, or `use` to work on them as if they had been seen.</source>
        <translation>Cómo cuentan los píxeles reconstruidos bajo las nubes, según la procedencia de la imagen: `not-observed` (no observados), o `use` para trabajar con ellos como si se hubieran visto.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Hold the pair against this checkpoint's card, too.</source>
        <translation>Contrastar el par también con la ficha de este checkpoint.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>TOML file with network, losses, schedule and data; not needed where a training goes on, which keeps the recipe that it was started with.</source>
        <translation>Archivo TOML con red, pérdidas, calendario y datos; no hace falta si un entrenamiento continúa, pues conserva la receta con la que empezó.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the best checkpoint, the log and the state to go on from. It is made where it does not exist.</source>
        <translation>Carpeta para el mejor checkpoint, el registro y el estado desde el que continuar. Se crea si no existe.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the training</source>
        <translation>Carpeta del entrenamiento</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Go on with the training in {output}, with its own recipe and data. {overrides} may be given anew; more steps (`run.steps`) make a training that has ended longer.</source>
        <translation>Continuar el entrenamiento de {output}, con su propia receta y sus datos. {overrides} pueden darse de nuevo; más pasos (`run.steps`) alargan un entrenamiento terminado.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Go on with the training in this folder</source>
        <translation>Continuar el entrenamiento de esta carpeta</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Values put over the recipe's, one `key=value` each (in QGIS one a line), such as `run.batch=4`.</source>
        <translation>Valores que sustituyen a los de la receta, un `key=value` cada uno (en QGIS uno por línea), como `run.batch=4`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Other values of the recipe</source>
        <translation>Otros valores de la receta</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Checkpoint to go on from: its weights are trained further, and its network takes the place of the recipe's. It needs the same bands, but for a detector, which may have other classes, too; its training data and licence stay in the new card. It helps where it knows such changes, objects or ground.</source>
        <translation>Checkpoint del que partir: sus pesos se siguen entrenando, y su red ocupa el lugar de la de la receta. Necesita las mismas bandas, salvo un detector, que también puede tener otras clases; sus datos de entrenamiento y su licencia quedan en la nueva ficha. Ayuda si conoce cambios, objetos o suelos así.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Checkpoint to go on from</source>
        <translation>Checkpoint del que partir</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>as the recipe says</source>
        <translation>como diga la receta</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder with `A/`, `B/` and `label/` (of segmentation: `image/` and `label/`; of clouds: `clear/`, `cloudy/` and `sar/`; of objects: COCO JSON or YOLO text), or with `train/`, `val/` and `test/` of those. A CSV of files can be given instead; of objects, a JSON, a CSV of boxes or a list of images, too. The folder of a training stands for the chips that it cut, else for its validation data.</source>
        <translation>Carpeta con `A/`, `B/` y `label/` (de segmentación: `image/` y `label/`; de nubes: `clear/`, `cloudy/` y `sar/`; de objetos: COCO JSON o texto YOLO), o con `train/`, `val/` y `test/` de ellas. En su lugar puede darse un CSV de archivos; de objetos, también un JSON, un CSV de cajas o una lista de imágenes. La carpeta de un entrenamiento vale por los recortes que hizo; si no, por sus datos de validación.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Dataset</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the measures, a table of the images, pictures and the report. Files of an earlier evaluation are replaced, those of others never.</source>
        <translation>Carpeta para las medidas, una tabla de las imágenes, figuras y el informe. Los archivos de una evaluación anterior se reemplazan, los de otros nunca.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the measures</source>
        <translation>Carpeta de las medidas</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Which part of the dataset is measured: `test`, `val` or `train`. Unused where the dataset is not divided.</source>
        <translation>Qué parte del conjunto de datos se mide: `test`, `val` o `train`. Sin efecto si el conjunto de datos no está dividido.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Part of the dataset</source>
        <translation>Parte del conjunto de datos</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>`test`, or `val` where there is no test, which is said</source>
        <translation>`test`, o `val` si no hay test, lo que se dice</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Ground sample distance, which gives the sizes of changes in square metres.</source>
        <translation>Resolución en el terreno, que da los tamaños de los cambios en metros cuadrados.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Metres a pixel</source>
        <translation>Metros por píxel</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>metres a pixel</source>
        <translation>metros por píxel</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>as the dataset says, else sizes are in pixels</source>
        <translation>como diga el conjunto de datos; si no, los tamaños van en píxeles</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Score the mean over the eight flips and turns of a pair, which takes eight times as long. It shows what flips are worth; the detection of changes does not do that.</source>
        <translation>Puntuar la media sobre los ocho volteos y giros de un par, lo que tarda ocho veces más. Muestra lo que valen los volteos; la detección de cambios no lo hace.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Average over flips and turns</source>
        <translation>Promediar sobre volteos y giros</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Write a copy of the checkpoint whose temperature and threshold are fixed on this dataset, of which it has to know nothing yet: use the validation split. A file that exists is never replaced. Of a detector only the threshold is fixed; checkpoints that remove clouds have neither.</source>
        <translation>Escribir una copia del checkpoint cuya temperatura y umbral se fijan con este conjunto de datos, del que aún no debe saber nada: use la parte de validación. Un archivo existente nunca se reemplaza. De un detector solo se fija el umbral; los checkpoints que quitan nubes no tienen ninguno de los dos.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Calibrated checkpoint</source>
        <translation>Checkpoint calibrado</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoTIFF of scores that `detect-change` wrote, with its receipt beside it.</source>
        <translation>GeoTIFF de puntuaciones que escribió `detect-change`, con su recibo al lado.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>that of the run</source>
        <translation>el de la ejecución</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>the scores'; in QGIS the project's</source>
        <translation>el de las puntuaciones; en QGIS el del proyecto</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>The change polygons to be judged. Those whose `status` is `rejected` count as no change.</source>
        <translation>Los polígonos de cambio que se juzgan. Los que tienen `status` `rejected` cuentan como sin cambio.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoPackage of the points (layer `sample`), each with its stratum and the stratum's area. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage de los puntos (capa `sample`), cada uno con su estrato y la superficie del estrato. En un GeoPackage existente, la capa de una ejecución anterior se reemplaza y todo lo demás queda.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Points in all. Each stratum has at least a sixth of them, the rest go by its area.</source>
        <translation>Puntos en total. Cada estrato tiene al menos un sexto de ellos; el resto va según su superficie.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Score from which a pixel that is no change counts as near the threshold.</source>
        <translation>Puntuación desde la que un píxel sin cambio cuenta como cercano al umbral.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Score from which a pixel is near the threshold</source>
        <translation>Puntuación desde la que un píxel está cerca del umbral</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>half the threshold of the run</source>
        <translation>la mitad del umbral de la ejecución</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Seed of the random choice; another one draws other points.</source>
        <translation>Semilla de la elección aleatoria; otra extrae otros puntos.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Change checkpoint to begin with: the one that found the polygons.</source>
        <translation>Checkpoint de cambio con el que empezar: el que encontró los polígonos.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Polygons that somebody has judged (`FILE|layername=NAME` names a layer): what was found, rightly or falsely, and what was missed. Twenty are a good number, four the fewest.</source>
        <translation>Polígonos que alguien ha juzgado (`FILE|layername=NAME` nombra una capa): lo encontrado, con razón o sin ella, y lo pasado por alto. Veinte son un buen número, cuatro el mínimo.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Judged polygons</source>
        <translation>Polígonos juzgados</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>The new checkpoint. It is written only where it is better, and never over a file that exists.</source>
        <translation>El nuevo checkpoint. Solo se escribe si es mejor, y nunca sobre un archivo existente.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>New checkpoint</source>
        <translation>Nuevo checkpoint</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Field of the polygons that says `accepted`, `rejected`, `missed`, `drawn` or `unsure`; or `changed`, `unchanged` or `unknown`; or 1 or 0. Polygons that are unsure or say nothing are left out.</source>
        <translation>Campo de los polígonos que dice `accepted`, `rejected`, `missed`, `drawn` o `unsure`; o `changed`, `unchanged` o `unknown`; o 1 o 0. Los polígonos dudosos o que no dicen nada quedan fuera.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Field of the judgement</source>
        <translation>Campo del juicio</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>`status`, else `change`</source>
        <translation>`status`; si no, `change`</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Title on the new checkpoint's card.</source>
        <translation>Título en la ficha del nuevo checkpoint.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Title of the new checkpoint</source>
        <translation>Título del nuevo checkpoint</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>the old title with “adapted”</source>
        <translation>el título antiguo con «adapted»</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Write the checkpoint also where it is no better on the ground that was held out.</source>
        <translation>Escribir el checkpoint aunque no sea mejor en el terreno reservado.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Write it even where it is no better</source>
        <translation>Escribirlo aunque no sea mejor</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Width of the ground about every polygon that counts as unchanged; a pixel next to the outline is left out.</source>
        <translation>Ancho del terreno alrededor de cada polígono que cuenta como sin cambio; se omite un píxel junto al contorno.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Known ground about a polygon</source>
        <translation>Terreno conocido en torno a un polígono</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Most steps of training; it ends sooner where the ground that was held out gains nothing more.</source>
        <translation>Pasos de entrenamiento como máximo; termina antes si el terreno reservado ya no gana nada.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Most steps</source>
        <translation>Pasos como máximo</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>What the images and labels may be used for; it goes into the card.</source>
        <translation>Para qué se pueden usar las imágenes y las etiquetas; va a la ficha.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Licence of the images</source>
        <translation>Licencia de las imágenes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>`auto`: bf16, which trains faster on recent processors and on GPUs.</source>
        <translation>`auto`: bf16, que entrena más rápido en procesadores recientes y en GPU.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Rasters or VRTs of one place, or folders or globs (`tiles/*.tif`) of rasters, one for each date, in any order. All are read on the grid of the earliest.</source>
        <translation>Rásteres o VRT de un lugar, o carpetas o patrones (`tiles/*.tif`) de rásteres, uno por fecha, en cualquier orden. Todos se leen en la cuadrícula del primero en el tiempo.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>GeoPackage of change polygons (layer `series`) with the two dates, scores, and `first_seen`: the date since when the ground is no longer as at the earliest date. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage de polígonos de cambio (capa `series`) con las dos fechas, puntuaciones y `first_seen`: la fecha desde la que el suelo ya no está como en la primera. En un GeoPackage existente, la capa de una ejecución anterior se reemplaza y todo lo demás queda.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>GeoTIFF of the change maps, a band for each date but the earliest: 0 no change since the date before, 1 change, 255 not observed.</source>
        <translation>GeoTIFF de los mapas de cambio, una banda por fecha menos la primera: 0 sin cambio desde la fecha anterior, 1 cambio, 255 no observado.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Change maps</source>
        <translation>Mapas de cambio</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Days of the images in their order, such as `2019-06-01,2021-06-03`.</source>
        <translation>Días de las imágenes en su orden, como `2019-06-01,2021-06-03`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Days of the images</source>
        <translation>Días de las imágenes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>by metadata or names</source>
        <translation>según metadatos o nombres</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Pixel size in the units of the earliest date's CRS.</source>
        <translation>Tamaño de píxel en las unidades del SRC de la primera fecha.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>The part to compare, in the earliest date's CRS.</source>
        <translation>La parte que se compara, en el SRC de la primera fecha.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>what the earliest date shares with any other</source>
        <translation>lo que la primera fecha comparte con cualquier otra</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>the earliest date's; in QGIS the project's</source>
        <translation>el de la primera fecha; en QGIS el del proyecto</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>How values become the network's input. `card`: by the card's value range; `percentile`: from 2% to 98% of each raster; `auto`: the latter of all dates where one leaves the card's range.</source>
        <translation>Cómo los valores se convierten en la entrada de la red. `card`: según el rango de valores de la ficha; `percentile`: del 2 % al 98 % de cada ráster; `auto`: lo último para todas las fechas si una se sale del rango de la ficha.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>CSV, or a vector layer of footprints (GeoPackage), with the columns `before` and `after`, and `name` or any option of `detect-change`, such as `threshold`; paths are those seen from the table's folder. Or a STAC item collection (JSON), whose dates of one place are compared in time. Or a folder of rasters, paired by their names: `A/x.tif` and `B/x.tif`, `x_before.tif` and `x_after.tif`, `x_2019.tif` and `x_2021.tif`.</source>
        <translation>CSV, o una capa vectorial de contornos (GeoPackage), con las columnas `before` y `after`, y `name` o cualquier opción de `detect-change`, como `threshold`; las rutas parten de la carpeta de la tabla. O una colección de ítems STAC (JSON), cuyas fechas de un lugar se comparan en el tiempo. O una carpeta de rásteres emparejados por sus nombres: `A/x.tif` y `B/x.tif`, `x_before.tif` y `x_after.tif`, `x_2019.tif` y `x_2021.tif`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Pairs of dates</source>
        <translation>Pares de fechas</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Folder of all outputs: a GeoPackage with its receipt for each scene, `scenes.csv`, which says what became of each, and `all-changes.gpkg`, the polygons of all. What is done is not done again.</source>
        <translation>Carpeta de todas las salidas: un GeoPackage con su recibo por escena, `scenes.csv`, que dice qué fue de cada una, y `all-changes.gpkg`, los polígonos de todas. Lo que está hecho no se repite.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Folder for the outputs</source>
        <translation>Carpeta de las salidas</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write the scores of each scene, too.</source>
        <translation>Escribir también las puntuaciones de cada escena.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write scores</source>
        <translation>Escribir puntuaciones</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write the change map of each scene, too.</source>
        <translation>Escribir también el mapa de cambio de cada escena.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write change maps</source>
        <translation>Escribir mapas de cambio</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Options of `detect-change` for all scenes that leave them open, one `option=value` each (in QGIS one a line), such as `min_area=100`.</source>
        <translation>Opciones de `detect-change` para todas las escenas que las dejan vacías, un `option=value` cada una (en QGIS una por línea), como `min_area=100`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Options for all scenes</source>
        <translation>Opciones para todas las escenas</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Of STAC items, the assets that are read, in the order of the card's bands.</source>
        <translation>De los ítems STAC, los recursos que se leen, en el orden de las bandas de la ficha.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Assets of STAC items</source>
        <translation>Recursos de los ítems STAC</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>those of the card's bands</source>
        <translation>los de las bandas de la ficha</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Address of a Dask cluster that works on the scenes, such as `tcp://HOST:8786`.</source>
        <translation>Dirección de un clúster Dask que trabaja con las escenas, como `tcp://HOST:8786`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Dask cluster</source>
        <translation>Clúster Dask</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>this machine</source>
        <translation>este equipo</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Processes on this machine.</source>
        <translation>Procesos en este equipo.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>1 with a GPU, else 1 for 4 cores</source>
        <translation>1 con GPU; si no, 1 por cada 4 núcleos</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Blocks that each scene is divided into, for few large scenes on many processes.</source>
        <translation>Bloques en que se divide cada escena, para pocas escenas grandes en muchos procesos.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Blocks of a scene</source>
        <translation>Bloques de una escena</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster, VRT, folder or glob of Before, the earlier date, whose pixels the chips have.</source>
        <translation>Ráster, VRT, carpeta o patrón de Antes, la fecha anterior, cuyos píxeles tienen los recortes.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons of what changed (`FILE|layername=NAME` names a layer), or a raster of 0 (unchanged) and 1 (changed) in which 255 or nodata is unknown, or of 0 and 255 (changed).</source>
        <translation>Polígonos de lo que cambió (`FILE|layername=NAME` nombra una capa), o un ráster de 0 (sin cambio) y 1 (cambiado) en el que 255 o sin datos es desconocido, o de 0 y 255 (cambiado).</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Labelled changes</source>
        <translation>Cambios etiquetados</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Side of the squares that the rasters are cut into.</source>
        <translation>Lado de los cuadrados en que se cortan los rásteres.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Chip</source>
        <translation>Recorte</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Band numbers to train on, such as `4,3,2`.</source>
        <translation>Números de banda con los que entrenar, como `4,3,2`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>all but alpha</source>
        <translation>todas menos alfa</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field of the polygons that says changed, unchanged or unknown (or 1, 0, 255). Ground without a polygon is unchanged, or unknown where some polygons say unchanged.</source>
        <translation>Campo de los polígonos que dice changed, unchanged o unknown (o 1, 0, 255). El terreno sin polígono está sin cambio, o es desconocido si algunos polígonos dicen unchanged.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field of the labels that says what a polygon is</source>
        <translation>Campo de las etiquetas que dice qué es un polígono</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>every polygon is a change</source>
        <translation>cada polígono es un cambio</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons within which all changes are labelled; what lies outside is unknown, and nothing is learnt there.</source>
        <translation>Polígonos dentro de los cuales están etiquetados todos los cambios; lo de fuera es desconocido, y allí no se aprende nada.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Observed area</source>
        <translation>Zona observada</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Share of the ground for validation, which chooses the best checkpoint and its threshold. Whole blocks of it are kept apart from training.</source>
        <translation>Parte del terreno para la validación, que elige el mejor checkpoint y su umbral. Bloques enteros de ella se mantienen aparte del entrenamiento.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Share of the scene for validation</source>
        <translation>Parte de la escena para la validación</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>What the images and labels may be used for; it goes into the card of what is trained on them.</source>
        <translation>Para qué se pueden usar las imágenes y las etiquetas; va a la ficha de lo que se entrena con ellas.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster, VRT, folder or glob.</source>
        <translation>Ráster, VRT, carpeta o patrón.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons of the objects, boxes or outlines, or points ({point_size}); `FILE|layername=NAME` names a layer.</source>
        <translation>Polígonos de los objetos, cajas o contornos, o puntos ({point_size}); `FILE|layername=NAME` nombra una capa.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field that says an object's class; objects without a value are neither object nor background.</source>
        <translation>Campo que dice la clase de un objeto; los objetos sin valor no son ni objeto ni fondo.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field of the class</source>
        <translation>Campo de la clase</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>one class</source>
        <translation>una sola clase</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons inside which all objects are marked. What lies outside is blanked: it is no background, and objects there do not count.</source>
        <translation>Polígonos dentro de los cuales están marcados todos los objetos. Lo de fuera se tapa: no es fondo, y los objetos de allí no cuentan.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Side of the box that is drawn around a point, about as large as an object; needed where objects are points.</source>
        <translation>Lado de la caja que se dibuja alrededor de un punto, más o menos del tamaño de un objeto; necesario si los objetos son puntos.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Size of an object that is a point</source>
        <translation>Tamaño de un objeto que es un punto</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>none: points are refused</source>
        <translation>ninguno: se rechazan los puntos</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Largest share of the training chips that may hold no object. They teach what is none; more of them only take room. Of validation and test all are kept.</source>
        <translation>Mayor parte de los recortes de entrenamiento que pueden no tener ningún objeto. Enseñan lo que no lo es; más solo ocupan sitio. De validación y prueba se conservan todos.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Share of chips without an object</source>
        <translation>Parte de recortes sin objetos</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster, VRT, folder or glob of a Sentinel-2 image that is mostly clear: the product's own bands (reflectance), not a rendered picture. The chips have its pixels.</source>
        <translation>Ráster, VRT, carpeta o patrón de una imagen de Sentinel-2 casi toda despejada: las bandas propias del producto (reflectancia), no una imagen representada. Los recortes tienen sus píxeles.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Clear image</source>
        <translation>Imagen despejada</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>The same of calibrated backscatter, VV and VH in decibels or linear power, of about the same day; it is warped onto the image while it is read.</source>
        <translation>Lo mismo de la retrodispersión calibrada, VV y VH en decibelios o potencia lineal, de aproximadamente el mismo día; se transforma a la imagen al leerla.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster of where the image is not clear all the same: 0 clear, 1 cloud, 2 shadow, 255 unknown, or Sentinel-2's scene classification (SCL); `auto`: thresholds on reflectance, which take snow and bright roofs for cloud; `none`: all of it is clear. Clouded ground counts nowhere.</source>
        <translation>Ráster que dice dónde la imagen no está despejada: 0 despejado, 1 nube, 2 sombra, 255 desconocido, o la clasificación de escena de Sentinel-2 (SCL); `auto`: umbrales sobre la reflectancia, que toman la nieve y los tejados claros por nubes; `none`: todo está despejado. El suelo nublado no cuenta en ningún sitio.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons of ground that is clear; what lies outside counts nowhere.</source>
        <translation>Polígonos de suelo despejado; lo de fuera no cuenta en ningún sitio.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of the clear image</source>
        <translation>Bandas de la imagen despejada</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Band numbers of VV and VH, such as `2,1` for a radar image of VH and VV.</source>
        <translation>Números de banda de VV y VH, como `2,1` para una imagen radar de VH y VV.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Names of the chosen optical bands in their order.</source>
        <translation>Nombres de las bandas ópticas elegidas, en su orden.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Names of the optical bands</source>
        <translation>Nombres de las bandas ópticas</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>the file's own, else Sentinel-2's 13 or, without B10, 12 by their number</source>
        <translation>los del archivo; si no, los 13 de Sentinel-2 o, sin B10, 12 según su número</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score below 0.5</source>
        <translation>puntuación inferior a 0,5</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score 0.5 to 0.7</source>
        <translation>puntuación de 0,5 a 0,7</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score 0.7 to 0.85</source>
        <translation>puntuación de 0,7 a 0,85</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score 0.85 to 1</source>
        <translation>puntuación de 0,85 a 1</translation>
    </message>
    <message>
        <location filename="../../resources/styles/map.qml"/>
        <location filename="../../resources/styles/provenance.qml"/>
        <source>not observed</source>
        <translation>no observado</translation>
    </message>
    <message>
        <location filename="../../resources/styles/provenance.qml"/>
        <source>observed</source>
        <translation>observado</translation>
    </message>
    <message>
        <location filename="../../resources/styles/provenance.qml"/>
        <source>reconstructed</source>
        <translation>reconstruido</translation>
    </message>
    <message>
        <location filename="../../resources/styles/uncertainty.qml"/>
        <source>1000 and more</source>
        <translation>1000 y más</translation>
    </message>
</context>
</TS>
